"""Questions for the examples of rules, in one line each. The texts tell of the first flights."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from quizzes.domain.lint.rule import Case
from quizzes.domain.lint.values import NOTHING, Context, Subject
from quizzes.domain.questions import Key, Option, Question, Shown


def choice(stem: str, right: str, *wrong: str, context: Context = NOTHING, **more: Any) -> Case:
    """A single choice; the right option has the id o0, the others o1, o2..."""
    options = _options((right, *wrong))
    question = Question(Shown("single_choice", stem, options=options), keys=(Key(option="o0"),))
    return case(question, context, **more)


def typed(
    kind: str,
    stem: str,
    *values: str,
    context: Context = NOTHING,
    spec: Mapping[str, Any] | None = None,
    key_spec: Mapping[str, Any] | None = None,
    **more: Any,
) -> Case:
    """A question whose key is typed: short text, number, date, statement."""
    keys = tuple(Key(value=value) for value in values)
    shown = Shown(kind, stem, spec=spec or {})
    return case(Question(shown, keys=keys, key_spec=key_spec or {}), context, **more)


def ordering(
    *events: tuple[str, str], stem: str = "Put these flights in order.", **more: Any
) -> Case:
    """Events with their dates; their ids are o0, o1..."""
    options = _options([text for text, _ in events])
    keys = tuple(Key(option=f"o{n}", value=date) for n, (_, date) in enumerate(events))
    return case(Question(Shown("ordering", stem, options=options), keys=keys), **more)


def matching(
    *pairs: tuple[str, str],
    spare: Sequence[str] = (),
    stem: str = "Match each cause with its effect.",
    context: Context = NOTHING,
    **more: Any,
) -> Case:
    """Pairs of texts; the ids of the left ones are l0, l1..., of the right ones r0, r1..."""
    rights = list(dict.fromkeys((*(right for _, right in pairs), *spare)))
    left = tuple(
        Option(f"l{n}", text, side="left", position=n) for n, (text, _) in enumerate(pairs)
    )
    right = tuple(
        Option(f"r{n}", text, side="right", position=len(left) + n) for n, text in enumerate(rights)
    )
    keys = tuple(
        Key(option=f"l{n}", target=f"r{rights.index(text)}") for n, (_, text) in enumerate(pairs)
    )
    question = Question(Shown("matching", stem, options=left + right), keys=keys)
    return case(question, context, **more)


def several(stem: str, right: Sequence[str], wrong: Sequence[str], **more: Any) -> Case:
    """A multiple choice."""
    keys = tuple(Key(option=f"o{n}", credit=Fraction(1)) for n in range(len(right)))
    shown = Shown(
        "multiple_choice", stem, spec={"choose": len(right)}, options=_options((*right, *wrong))
    )
    return case(Question(shown, keys=keys), **more)


def case(question: Question, context: Context = NOTHING, **more: Any) -> Case:
    """The question as the one with the id "q" of its context."""
    return Case(Subject(question, **{"id": "q", **more}), context)


def _options(texts: Sequence[str]) -> tuple[Option, ...]:
    return tuple(Option(f"o{n}", text, position=n) for n, text in enumerate(texts))

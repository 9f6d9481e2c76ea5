"""What an author writes of a question, whatever the kind, and how the kernel reads it.

Options carry their part of the key inline here, as people think of it ("this one is right"); the
kernel's `Question` and the tables keep the two apart.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

from quizzes.domain import kinds
from quizzes.domain.messages import Problem
from quizzes.domain.questions import Key, Option, Question, Shown


@dataclass(frozen=True, slots=True)
class OptionContent:
    """An option with the part of the key that belongs to it.

    `credit` None: no key row speaks of this option, unless `value`, `target` or `feedback` does.
    `handle` names the option within its question, `target` the handle of another one; `fact` is
    the uuid of the fact that the option states.
    """

    text: str
    handle: str = ""
    side: str = ""
    gap: str = ""
    pinned: bool = False
    credit: Fraction | None = None
    value: str = ""
    target: str = ""
    feedback: str = ""
    fact: str = ""

    @property
    def has_key(self) -> bool:
        return self.credit is not None or bool(self.value or self.target or self.feedback)

    @property
    def key_credit(self) -> Fraction:
        """A pair or a dated event counts in full; an option that has only feedback does not."""
        if self.credit is not None:
            return self.credit
        return Fraction(1) if self.value or self.target else Fraction(0)


@dataclass(frozen=True, slots=True)
class KeyContent:
    """A row of the key that belongs to no option: an alias, a date, a band."""

    value: str
    gap: str = ""
    credit: Fraction = Fraction(1)
    feedback: str = ""


@dataclass(frozen=True, slots=True)
class Content:
    """All that a revision holds."""

    stem: str
    points: Decimal = Decimal(1)
    spec: Mapping[str, Any] = field(default_factory=dict)
    key_spec: Mapping[str, Any] = field(default_factory=dict)
    explanation: str = ""
    options: tuple[OptionContent, ...] = ()
    keys: tuple[KeyContent, ...] = ()


def as_question(kind_id: str, content: Content, option_ids: Sequence[str] = ()) -> Question:
    """The kernel's question. Without `option_ids` the options are numbered: enough to be judged."""
    ids = list(option_ids) or [f"o{number}" for number in range(len(content.options))]
    by_handle = {
        option.handle: option_id
        for option, option_id in zip(content.options, ids, strict=True)
        if option.handle
    }
    options = tuple(
        Option(option_id, option.text, option.side, option.gap, position, option.pinned)
        for position, (option, option_id) in enumerate(zip(content.options, ids, strict=True))
    )
    keys = [
        Key(
            option=option_id,
            target=by_handle.get(option.target, ""),
            gap=option.gap,
            value=option.value,
            credit=option.key_credit,
            feedback=option.feedback,
        )
        for option, option_id in zip(content.options, ids, strict=True)
        if option.has_key
    ]
    keys += [
        Key(gap=key.gap, value=key.value, credit=key.credit, feedback=key.feedback)
        for key in content.keys
    ]
    return Question(
        Shown(kind_id, content.stem, Fraction(content.points), content.spec, options),
        keys=tuple(keys),
        key_spec=content.key_spec,
        explanation=content.explanation,
    )


def problems(kind_id: str, content: Content) -> tuple[Problem, ...]:
    """Everything that keeps this content from being used as a question of this kind."""
    kind = kinds.find(kind_id)
    if kind is None:
        return (Problem.of("kind", "authoring.no_such_kind", kind=kind_id),)
    found = []
    if not content.stem.strip():
        found.append(Problem.of("stem", "authoring.no_stem"))
    if content.points <= 0:
        found.append(Problem.of("points", "authoring.points"))
    handles = {option.handle for option in content.options if option.handle}
    found += [
        Problem.of("options", "authoring.no_such_target", target=option.target)
        for option in content.options
        if option.target and option.target not in handles
    ]
    for name, declared, given in (
        ("spec", kind.Spec, content.spec),
        ("key_spec", kind.KeySpec, content.key_spec),
    ):
        known = {each.name for each in fields(declared)}
        found += [
            Problem.of(name, "authoring.unknown_setting", name=unknown, kind=kind_id)
            for unknown in sorted(set(given) - known)
        ]
    return tuple(found) + kind.problems(as_question(kind_id, content))


def content_of(question: Question, facts: Mapping[str, str] | None = None) -> Content:
    """The inverse of `as_question`: what an author would have written.

    `facts` maps option ids to the uuids of the facts they state. Handles are given only to
    options that another one points at.
    """
    targets = {key.target for key in question.keys if key.target}
    return Content(
        stem=question.shown.stem,
        points=Decimal(question.shown.points.numerator) / question.shown.points.denominator,
        spec=dict(question.shown.spec),
        key_spec=_written(question),
        explanation=question.explanation,
        options=tuple(
            _option_content(option, question.key_for(option.id), targets, facts or {})
            for option in sorted(question.options, key=lambda option: option.position)
        ),
        keys=tuple(
            KeyContent(key.value, key.gap, key.credit, key.feedback)
            for key in question.keys
            if not key.option
        ),
    )


def _option_content(
    option: Option, key: Key | None, targets: set[str], facts: Mapping[str, str]
) -> OptionContent:
    written = OptionContent(
        text=option.text,
        handle=option.id if option.id in targets else "",
        side=option.side,
        gap=option.gap,
        pinned=option.pinned,
        fact=facts.get(option.id, ""),
    )
    if key is None:
        return written
    written = replace(written, value=key.value, target=key.target, feedback=key.feedback)
    return written if written.key_credit == key.credit else replace(written, credit=key.credit)


def _written(question: Question) -> dict[str, Any]:
    """The hidden scalars without those that are frozen in when a revision is made."""
    kind = kinds.find(question.shown.kind)
    frozen = frozen_fields(kind.id) if kind else {}
    return {name: value for name, value in question.key_spec.items() if name not in frozen}


def frozen_fields(kind_id: str) -> dict[str, str]:
    """Hidden scalars that are filled in by publishing, and with what: `{"near": "names"}`."""
    declared = fields(kinds.get(kind_id).KeySpec)
    return {each.name: each.metadata["frozen"] for each in declared if "frozen" in each.metadata}

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
from quizzes.domain.gaps import gaps_of, hidden_of
from quizzes.domain.messages import Problem
from quizzes.domain.questions import Key, Option, Question, Shown
from quizzes.domain.scalars import misfits, settled


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
    """The kernel's question, with the scalars that are counted and not written.

    Without `option_ids` the options are numbered: enough to be judged.
    """
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
    spec = {**counted_scalars(kind_id, content), **content.spec}
    return Question(
        Shown(kind_id, content.stem, Fraction(content.points), spec, options),
        keys=tuple(keys),
        key_spec=content.key_spec,
        explanation=content.explanation,
    )


def key_of(kind_id: str, content: Content, *, ids: Sequence[str]) -> tuple[Any, ...]:
    """What decides how answers are marked, as a value that is equal where all are marked alike.

    Without what is only told afterwards, and without rows that say no more than that an option is
    wrong.
    """
    rows = frozenset(
        (row.option, row.target, row.gap, row.value, row.credit)
        for row in as_question(kind_id, content, ids).keys
        if row.credit or row.value or row.target
    )
    kind = kinds.find(kind_id)
    if kind is None:
        return rows, content.key_spec
    told = {each.name for each in fields(kind.KeySpec) if each.metadata.get("told")}
    hidden = {name: value for name, value in content.key_spec.items() if name not in told}
    return rows, settled(kind.KeySpec, hidden)


def problems(kind_id: str, content: Content) -> tuple[Problem, ...]:
    """Everything that keeps this content from being used as a question of this kind."""
    kind = kinds.find(kind_id)
    if kind is None:
        return (Problem.of("kind", "authoring.no_such_kind", kind=kind_id),)
    found, wrong = [], list[Problem]()
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
        wrong += [Problem(scalar, said) for scalar, said in misfits(declared, given)]
    if wrong:
        # The kind's own checks read them.
        return (*found, *wrong)
    return (*found, *kind.problems(as_question(kind_id, content)))


def content_of(question: Question, facts: Mapping[str, str] | None = None) -> Content:
    """The inverse of `as_question`: what an author would have written.

    `facts` maps option ids to the uuids of the facts they state. Options that another one points
    at have their number as a handle, as `normal` gives it.
    """
    hidden = question.key_spec
    options = sorted(question.options, key=lambda option: option.position)
    targets = {key.target for key in question.keys}
    handles = {
        option.id: str(number) for number, option in enumerate(options, 1) if option.id in targets
    }
    return Content(
        stem=question.shown.stem,
        points=Decimal(question.shown.points.numerator) / question.shown.points.denominator,
        spec=_written(question.shown.kind, "Spec", question.shown.spec),
        key_spec=_written_of_gaps(question, _written(question.shown.kind, "KeySpec", hidden)),
        explanation=question.explanation,
        options=tuple(
            _option_content(option, question.key_for(option.id), handles, facts or {})
            for option in options
        ),
        keys=tuple(
            KeyContent(key.value, key.gap, key.credit, key.feedback)
            for key in question.keys
            if not key.option
        ),
    )


def _option_content(
    option: Option, key: Key | None, handles: Mapping[str, str], facts: Mapping[str, str]
) -> OptionContent:
    written = OptionContent(
        text=option.text,
        handle=handles.get(option.id, ""),
        side=option.side,
        gap=option.gap,
        pinned=option.pinned,
        fact=facts.get(option.id, ""),
    )
    if key is None:
        return written
    target = handles.get(key.target, "")
    written = replace(written, value=key.value, target=target, feedback=key.feedback)
    return written if written.key_credit == key.credit else replace(written, credit=key.credit)


def normal(kind_id: str, content: Content) -> Content:
    """The one way of writing what may be written in several: equal content is then equal.

    Handles are numbers of options, and only of those that another one points at; scalars that are
    counted are left out.
    """
    targets = {option.target for option in content.options if option.target}
    handles = {
        option.handle: str(number)
        for number, option in enumerate(content.options, 1)
        if option.handle in targets
    }
    return replace(
        content,
        spec=_written(kind_id, "Spec", content.spec),
        options=tuple(
            replace(
                option,
                handle=handles.get(option.handle, ""),
                target=handles.get(option.target, option.target),
            )
            for option in content.options
        ),
    )


def counted_scalars(kind_id: str, content: Content) -> dict[str, Any]:
    """Public scalars that follow from the rest of the content and are never written."""
    counts = {"right_options": sum(option.key_credit == 1 for option in content.options)}
    return {name: counts[what] for name, what in frozen_fields(kind_id, "Spec").items()}


def _written(kind_id: str, declared: str, scalars: Mapping[str, Any]) -> dict[str, Any]:
    """The scalars without those that are filled in when a revision is made."""
    frozen = frozen_fields(kind_id, declared)
    return {name: value for name, value in scalars.items() if name not in frozen}


def _written_of_gaps(question: Question, hidden: dict[str, Any]) -> dict[str, Any]:
    """The same for the hidden scalars of each gap, where there are gaps."""
    if "gaps" not in hidden:
        return hidden
    gaps = {
        gap.id: _written(gap.kind, "KeySpec", hidden_of(hidden, gap.id))
        for gap in gaps_of(question.shown)
    }
    gaps = {gap_id: scalars for gap_id, scalars in gaps.items() if scalars}
    others = {name: value for name, value in hidden.items() if name != "gaps"}
    return {**others, "gaps": gaps} if gaps else others


def frozen_fields(kind_id: str, declared: str = "KeySpec") -> dict[str, str]:
    """Scalars that are filled in when a revision is made, and with what: `{"near": "names"}`.

    `declared` is "Spec" or "KeySpec"; a kind that is not installed has none.
    """
    kind = kinds.find(kind_id)
    scalars = fields(getattr(kind, declared)) if kind else ()
    return {each.name: each.metadata["frozen"] for each in scalars if "frozen" in each.metadata}

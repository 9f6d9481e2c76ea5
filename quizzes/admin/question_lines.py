"""A question as lines of text, in the words of its form: what an author wrote, and nothing else."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from fractions import Fraction
from typing import Any

from django.utils.translation import gettext as _

from quizzes.domain import kinds
from quizzes.domain.authoring import Content, OptionContent
from quizzes.domain.dates import parse_edtf, show_date
from quizzes.domain.gaps import gaps_of
from quizzes.domain.questions import Shown

_DATED = frozenset({"date", "sequence"})
"""Shapes whose rows are stored as dates in EDTF."""


def lines_of(kind_id: str, content: Content) -> tuple[str, ...]:
    """Everything that the author wrote, one thing in each line."""
    return tuple(_lines(kind_id, content))


def _lines(kind_id: str, content: Content) -> Iterator[str]:
    yield f"{_('Question')}: {content.stem}"
    kind = kinds.find(kind_id)
    kind_of = {gap.id: gap.kind for gap in gaps_of(Shown(kind_id, content.stem, spec=content.spec))}
    for option in content.options:
        yield from _option_lines(option, content, kind_id)
    for key in content.keys:
        gap = f" [[{key.gap}]]" if key.gap else ""
        said = _said(key.value, kind_of.get(key.gap, kind_id))
        yield f"{_('Answer')}{gap}: {said}{_credit(key.credit, usual=Fraction(1))}"
        if key.feedback:
            yield f"{_('Feedback')}, {said}: {key.feedback}"
    if content.explanation:
        yield f"{_('Explanation')}: {content.explanation}"
    yield f"{_('Points')}: {content.points.normalize():f}"
    if kind:
        yield from _scalar_lines(kind.Spec, content.spec)
        yield from _scalar_lines(kind.KeySpec, content.key_spec)


def _option_lines(option: OptionContent, content: Content, kind_id: str) -> Iterator[str]:
    targets = {each.handle: each.text for each in content.options if each.handle}
    gap = f" [[{option.gap}]]" if option.gap else ""
    parts = [option.text, _said(option.value, kind_id), targets.get(option.target, "")]
    said = " – ".join(part for part in parts if part)
    pinned = f", {_('stays in its place')}" if option.pinned else ""
    yield f"{_('Option')}{gap}: {said}{_credit(option.credit, usual=None)}{pinned}"
    if option.feedback:
        yield f"{_('Feedback')}, {option.text}: {option.feedback}"


def _said(value: str, kind_id: str) -> str:
    """A date as people read it; anything else as it was written."""
    kind = kinds.find(kind_id)
    if kind is None or kind.shape not in _DATED:
        return value
    try:
        return show_date(parse_edtf(value))
    except ValueError:
        return value


def _credit(credit: Fraction | None, *, usual: Fraction | None) -> str:
    if credit == usual or not credit:
        return ""
    return f" ({_('right')})" if credit == 1 else f" ({_('credit')} {credit})"


def _scalar_lines(declared: type[Any], given: Mapping[str, Any]) -> Iterator[str]:
    for each in fields(declared):
        if each.name in given:
            label = each.metadata.get("label") or each.name
            choices = dict(each.metadata.get("choices", ()))
            value = given[each.name]
            if isinstance(value, Mapping):
                yield from (f"{_(label)} {name}: {_shown(one)}" for name, one in value.items())
            else:
                chosen = choices.get(value, value) if isinstance(value, str) else value
                yield f"{_(label)}: {_shown(chosen)}"


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, Mapping):
        return ", ".join(f"{name} {_shown(one)}" for name, one in value.items() if one)
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)

"""Gaps as an author writes them, a row for each, and the parts of a question that they make.

The first line of a row is the right answer; what follows are other accepted answers, or the wrong
ones of a list. So a gap is written as it would be said: its unit and its precision are read off
the answer, and everything else has a default.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from fractions import Fraction
from typing import Any

from quizzes.domain import kinds
from quizzes.domain.authoring import Content, KeyContent, OptionContent
from quizzes.domain.dates import Precision, edtf_of, parse_edtf, show_date
from quizzes.domain.gaps import gaps_of, hidden_of, marks_in
from quizzes.domain.kinds import Kind
from quizzes.domain.messages import Malformed
from quizzes.domain.numbers import split_unit, with_unit
from quizzes.domain.questions import Shown
from quizzes.domain.scalars import settled

_LINE = re.compile(
    r"(?P<text>.*?)(?:\s+=\s*(?P<credit>[0-9]+(?:/[1-9][0-9]*)?))?(?:\s+#\s+(?P<note>.*))?"
)
Scalars = dict[str, Any]


@dataclass(frozen=True, slots=True)
class GapContent:
    """A row: lines of answers and of settings, the id of a kind, and a weight (None is 1)."""

    text: str
    kind: str = ""
    settings: str = ""
    weight: Fraction | None = None


def with_gaps(content: Content, rows: Sequence[GapContent]) -> Content:
    """The content with the gaps that the rows describe, in the order of the marks in its stem.

    A row too many gets a mark of its own, which the question then lacks: its author is told.
    """
    marks = list(dict.fromkeys(marks_in(content.stem)))
    spare = (str(number) for number in range(1, 10_000) if str(number) not in marks)
    public: Scalars = {}
    hidden: Scalars = {}
    options: list[OptionContent] = []
    keys: list[KeyContent] = []
    for place, row in enumerate(rows):
        gap = marks[place] if place < len(marks) else next(spare)
        answers = [_LINE.fullmatch(line.strip()) for line in row.text.splitlines() if line.strip()]
        lines = [found.groupdict() for found in answers if found]
        described, kept = _scalars(row, lines)
        public[gap] = described
        hidden |= {gap: kept} if kept else {}
        kind = kinds.find(row.kind)
        if kind and kind.shape == "choice":
            options += [_option(line, gap, is_first=line is lines[0]) for line in lines]
        else:
            keys += [_key(line, gap) for line in lines]
    return replace(
        content,
        spec={**content.spec, "gaps": public} if public else content.spec,
        key_spec={**content.key_spec, "gaps": hidden} if hidden else content.key_spec,
        options=tuple(options),
        keys=tuple(keys),
    )


def gaps_written(content: Content) -> tuple[GapContent, ...]:
    """The inverse: a row for each gap, in the order of the sentence."""
    rows = []
    for gap in gaps_of(Shown("", content.stem, spec=content.spec)):
        kind = kinds.find(gap.kind)
        scalars = {**gap.spec, **hidden_of(content.key_spec, gap.id)}
        # The right option first: on the page a list is shuffled anyway.
        options = sorted(
            (option for option in content.options if option.gap == gap.id),
            key=lambda option: option.credit != 1,
        )
        lines = [_line(option.text, option.credit, option.feedback) for option in options]
        keys = [key for key in content.keys if key.gap == gap.id]
        values = [key.value for key in keys]
        if kind and values:
            values, scalars = _unread(kind, values, scalars)
        lines += [
            _line(value, key.credit, key.feedback) for value, key in zip(values, keys, strict=True)
        ]
        settings = "\n".join(f"{name}: {value}" for name, value in sorted(scalars.items()))
        weight = None if gap.weight == 1 else gap.weight
        rows.append(GapContent("\n".join(lines), gap.kind, settings, weight))
    return tuple(rows)


def _option(line: Mapping[str, str | None], gap: str, *, is_first: bool) -> OptionContent:
    credit = Fraction(line["credit"]) if line["credit"] else None
    if is_first and credit is None:
        credit = Fraction(1)
    return OptionContent(line["text"] or "", gap=gap, credit=credit, feedback=line["note"] or "")


def _key(line: Mapping[str, str | None], gap: str) -> KeyContent:
    credit = Fraction(line["credit"] or 1)
    return KeyContent(line["text"] or "", gap, credit, line["note"] or "")


def _line(text: str, credit: Fraction | None, note: str) -> str:
    worth = "" if credit in (None, Fraction(1)) else f" = {credit}"
    return f"{text}{worth}" + (f" # {note}" if note else "")


def _scalars(row: GapContent, lines: list[dict[str, Any]]) -> tuple[Scalars, Scalars]:
    """What the row says of its gap, public and hidden; the figures of `lines` lose their unit."""
    written = dict(_settings(row.settings))
    described: Scalars = {"kind": row.kind}
    if row.weight is not None and row.weight != 1:
        whole = row.weight.denominator == 1
        described["weight"] = int(row.weight) if whole else str(row.weight)
    kind = kinds.find(row.kind)
    if kind is None:
        return described, written
    if lines:
        written = {**_read_off(kind, lines, written), **written}
    names = {each.name for each in fields(kind.KeySpec)}
    hidden = {name: value for name, value in written.items() if name in names}
    public = settled(kind.Spec, {k: v for k, v in written.items() if k not in names})
    return described | ({"spec": public} if public else {}), settled(kind.KeySpec, hidden)


def _settings(text: str) -> Iterable[tuple[str, Any]]:
    for line in text.splitlines():
        name, _, value = line.partition(":")
        if name.strip():
            plain = value.strip()
            yield (
                name.strip(),
                {"true": True, "yes": True, "false": False, "no": False}.get(
                    plain.casefold(), int(plain) if plain.isdecimal() and len(plain) < 6 else plain
                ),
            )


def _read_off(kind: Kind, lines: list[dict[str, Any]], written: Scalars) -> Scalars:
    """The precision of a date and the unit of a number, as the right answer was written."""
    if kind.shape == "date":
        for line in lines:
            line["text"] = _edtf(line["text"])
        precision = _precision(lines[0]["text"])
        return {"required": precision} if precision else {}
    if kind.shape == "number" and "unit" not in written:
        lines[0]["text"], unit = split_unit(lines[0]["text"])
        return {"unit": unit} if unit else {}
    return {}


def _unread(kind: Kind, values: list[str], scalars: Scalars) -> tuple[list[str], Scalars]:
    """The inverse: the values as they are said, and the scalars that this does not say already."""
    scalars = dict(scalars)
    if kind.shape == "date":
        asked = scalars.pop("required", kind.Spec().required)
        if asked != _precision(values[0]):
            scalars["required"] = asked
        return [_said(value) for value in values], scalars
    if kind.shape == "number" and (unit := scalars.get("unit")):
        said = with_unit(values[0], unit)
        if split_unit(said) == (values[0], unit):
            del scalars["unit"]
            return [said, *values[1:]], scalars
    return values, scalars


def _edtf(text: str) -> str:
    """The date as it is stored; text that is no date is left for the kind to object to."""
    try:
        return edtf_of(text)
    except Malformed:
        return text


def _said(edtf: str) -> str:
    """The date in words, where these read as the same date again."""
    try:
        said = show_date(parse_edtf(edtf))
    except ValueError:
        return edtf
    return said if _edtf(said) == edtf else edtf


def _precision(edtf: str) -> str:
    try:
        return Precision(parse_edtf(edtf).precision).label
    except ValueError:
        return ""

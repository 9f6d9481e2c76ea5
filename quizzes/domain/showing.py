"""An answer or a key as people read it: lines of text, from the canonical form of its shape."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from quizzes.domain import kinds
from quizzes.domain.dates import parse_edtf, show_date
from quizzes.domain.gaps import gaps_of, part_of, question_of
from quizzes.domain.numbers import parse_number, show_number, with_unit
from quizzes.domain.questions import Answer, Question, Shown

Lines = tuple[str, ...]


def _show_choice(shown: Shown, answer: Answer, locale: str) -> Lines:
    return (shown.option(answer).text,)


def _show_text(shown: Shown, answer: Answer, locale: str) -> Lines:
    return (str(answer),)


def _show_number(shown: Shown, answer: Answer, locale: str) -> Lines:
    return (show_number(parse_number(answer), unit=_unit(shown)),)


def _unit(shown: Shown) -> str:
    unit = shown.spec.get("unit", "")
    return unit if isinstance(unit, str) else ""


def _show_date(shown: Shown, answer: Answer, locale: str) -> Lines:
    return (show_date(parse_edtf(answer), locale=locale),)


def _show_sequence(shown: Shown, answer: Answer, locale: str) -> Lines:
    return tuple(shown.option(option_id).text for option_id in answer)


def _show_boolean(shown: Shown, answer: Answer, locale: str) -> Lines:
    return ("True" if answer else "False",)


def _show_choices(shown: Shown, answer: Answer, locale: str) -> Lines:
    return tuple(shown.option(option_id).text for option_id in answer)


def _show_pairs(shown: Shown, answer: Answer, locale: str) -> Lines:
    """The pairs in the author's order of the left side, which tells nothing of the right one."""
    left = sorted(shown.options, key=lambda option: option.position)
    return tuple(
        f"{option.text}: {shown.option(answer[option.id]).text}"
        for option in left
        if option.id in answer
    )


def _show_blanks(shown: Shown, answer: Answer, locale: str) -> Lines:
    """A line for each gap in the order of the sentence, a dash for one left blank."""
    lines = []
    for gap in gaps_of(shown):
        kind, part = kinds.find(gap.kind), part_of(shown, gap)
        found = show_answer(kind.shape if kind else "", part, answer.get(gap.id), locale=locale)
        lines.append(", ".join(found) or "–")
    return tuple(lines)


_SHAPES: Mapping[str, Callable[[Shown, Answer, str], Lines]] = MappingProxyType(
    {
        "choice": _show_choice,
        "text": _show_text,
        "number": _show_number,
        "date": _show_date,
        "sequence": _show_sequence,
        "boolean": _show_boolean,
        "choices": _show_choices,
        "pairs": _show_pairs,
        "blanks": _show_blanks,
    }
)


def show_answer(shape: str, shown: Shown, answer: Answer | None, *, locale: str = "en") -> Lines:
    """One line, or one for each item of a list; () for a blank and for an unknown shape."""
    if answer is None or shape not in _SHAPES:
        return ()
    return _SHAPES[shape](shown, answer, locale)


def show_key(shape: str, question: Question, key: Answer, *, locale: str = "en") -> Lines:
    """The key in the same form; items of a sequence carry their dates ("..., 2011").

    A number is shown as its author wrote it: "about 40", "a third".
    """
    if shape == "number":
        return (with_unit(question.keys[0].value, _unit(question.shown)),)
    if shape == "blanks":
        return _show_keys_of_gaps(question, key, locale)
    lines = show_answer(shape, question.shown, key, locale=locale)
    if shape != "sequence":
        return lines
    dates = (question.key_for(option_id) for option_id in key)
    return tuple(
        f"{line}: {show_date(parse_edtf(date.value), locale=locale)}" if date else line
        for line, date in zip(lines, dates, strict=True)
    )


def _show_keys_of_gaps(question: Question, key: Answer, locale: str) -> Lines:
    lines = []
    for gap in gaps_of(question.shown):
        shape, part = kinds.get(gap.kind).shape, question_of(question, gap)
        lines.append(", ".join(show_key(shape, part, key[gap.id], locale=locale)))
    return tuple(lines)


def feedback_for(shape: str, question: Question, answer: Answer | None) -> str:
    """What the author says to whoever answers so; '' if nothing.

    Of several options that were ticked, and of several pairs that were missed, each with its own
    text, a line for each.
    """
    if shape not in _FEEDBACK or answer is None:
        return ""
    said = [(name, text) for name, text in _FEEDBACK[shape](question, answer) if text]
    if len(said) == 1:
        return said[0][1]
    return "\n".join(f"{name}: {text}" for name, text in said)


Said = Iterator[tuple[str, str]]
"""Pairs of what is spoken of and what is said of it."""


def _said_of_choice(question: Question, answer: Answer) -> Said:
    return _said_of_choices(question, [answer])


def _said_of_choices(question: Question, answer: Answer) -> Said:
    for option_id in answer:
        if row := question.key_for(option_id):
            yield question.shown.option(option_id).text, row.feedback


def _said_of_boolean(question: Question, answer: Answer) -> Said:
    side = "true" if answer else "false"
    if row := next((row for row in question.keys if row.value == side), None):
        yield side, row.feedback
    else:
        yield side, question.key_spec.get("otherwise", "")


def _said_of_pairs(question: Question, answer: Answer) -> Said:
    for row in question.keys:
        if answer.get(row.option) != row.target:
            yield question.shown.option(row.option).text, row.feedback


def _said_of_blanks(question: Question, answer: Answer) -> Said:
    for gap in gaps_of(question.shown):
        if (kind := kinds.find(gap.kind)) and gap.id in answer:
            part = question_of(question, gap)
            yield str(gap.number), feedback_for(kind.shape, part, answer[gap.id])


_FEEDBACK: Mapping[str, Callable[[Question, Answer], Said]] = MappingProxyType(
    {
        "choice": _said_of_choice,
        "choices": _said_of_choices,
        "boolean": _said_of_boolean,
        "pairs": _said_of_pairs,
        "blanks": _said_of_blanks,
    }
)

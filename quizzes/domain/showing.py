"""An answer or a key as people read it: lines of text, from the canonical form of its shape."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from quizzes.domain.dates import parse_edtf, show_date
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


_SHAPES: Mapping[str, Callable[[Shown, Answer, str], Lines]] = MappingProxyType(
    {
        "choice": _show_choice,
        "text": _show_text,
        "number": _show_number,
        "date": _show_date,
        "sequence": _show_sequence,
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
    lines = show_answer(shape, question.shown, key, locale=locale)
    if shape != "sequence":
        return lines
    dates = (question.key_for(option_id) for option_id in key)
    return tuple(
        f"{line}: {show_date(parse_edtf(date.value), locale=locale)}" if date else line
        for line, date in zip(lines, dates, strict=True)
    )


def feedback_for(shape: str, question: Question, answer: Answer | None) -> str:
    """What the author says to whoever chose this option; '' if nothing."""
    if shape != "choice" or answer is None:
        return ""
    chosen = question.key_for(answer)
    return chosen.feedback if chosen else ""

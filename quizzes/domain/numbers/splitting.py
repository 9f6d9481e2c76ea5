"""A figure and its unit, as a source writes both in one: "51.9 %", "12 km", "$10"."""

from quizzes.domain.messages import Malformed
from quizzes.domain.numbers.reading import read_number
from quizzes.domain.numbers.units import stands_before
from quizzes.domain.numbers.values import PERCENT


def split_unit(text: str) -> tuple[str, str]:
    """The figure and the unit; the whole text and '' where no figure can be told from it."""
    text = text.strip()
    if text[:1] and stands_before(text[0]):
        return text[1:].strip(), text[0]
    if text.endswith(PERCENT):
        return text.removesuffix(PERCENT).strip(), PERCENT
    words = text.split()
    # The longest figure, so that a scale stays with it: "1.5 million | people".
    for count in range(len(words), 0, -1):
        figure = " ".join(words[:count])
        if _is_figure(figure):
            return figure, " ".join(words[count:])
    return text, ""


def _is_figure(text: str) -> bool:
    try:
        return not read_number(text).percent
    except Malformed:
        return False

"""Numbers as people write them: read, compared within a tolerance, and shown."""

from quizzes.domain.numbers.reading import read_number
from quizzes.domain.numbers.showing import show_number, with_unit
from quizzes.domain.numbers.splitting import split_unit
from quizzes.domain.numbers.tolerance import Span, span_of
from quizzes.domain.numbers.units import is_percent, stands_before
from quizzes.domain.numbers.values import Number, exact_text, parse_number

__all__ = [
    "Number",
    "Span",
    "exact_text",
    "is_percent",
    "parse_number",
    "read_number",
    "show_number",
    "span_of",
    "split_unit",
    "stands_before",
    "with_unit",
]

"""Typed text: the form in which it is compared, what makes it the same name, and what is a typo."""

from quizzes.domain.text.distance import osa_distance
from quizzes.domain.text.names import same_name, without_acronym, without_title
from quizzes.domain.text.normal import accents, normalise, without_accents
from quizzes.domain.text.typos import is_typo

__all__ = [
    "accents",
    "is_typo",
    "normalise",
    "osa_distance",
    "same_name",
    "without_accents",
    "without_acronym",
    "without_title",
]

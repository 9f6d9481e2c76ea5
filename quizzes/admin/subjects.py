"""Imports the module of every subject, and so registers it with the admin site."""

from quizzes.admin import (
    actors,
    articles,
    attempts,
    audit,
    facts,
    people,
    questions,
    quizzes,
    remarks,
    sections,
    tags,
    tokens,
)

__all__ = [
    "actors",
    "articles",
    "attempts",
    "audit",
    "facts",
    "people",
    "questions",
    "quizzes",
    "remarks",
    "sections",
    "tags",
    "tokens",
]

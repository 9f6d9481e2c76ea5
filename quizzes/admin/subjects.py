"""Imports the module of every subject, and so registers it with the admin site."""

from quizzes.admin import articles, attempts, audit, facts, people, questions, quizzes

__all__ = ["articles", "attempts", "audit", "facts", "people", "questions", "quizzes"]

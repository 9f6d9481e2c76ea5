"""Imports the module of every subject, and so registers it with the admin site."""

from quizzes.admin import questions

__all__ = ["questions"]

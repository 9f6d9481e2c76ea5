"""What a card must be to be made: the rules of the lint that speak of cards."""

from quizzes.domain.lint import Face, objection

__all__ = ["Face", "objection"]

"""The grammar of times: from an expression in a text to a date of known precision."""

from quizzes.domain.derivation.times.finding import find_times, proposed_date
from quizzes.domain.derivation.times.values import Part, Time

__all__ = ["Part", "Time", "find_times", "proposed_date"]

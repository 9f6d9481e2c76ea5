"""An event for each date of a text: the clause or the noun phrase that the date belongs to."""

from quizzes.domain.derivation.events.finding import find_events

__all__ = ["find_events"]

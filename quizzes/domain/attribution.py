"""Who says so: one short phrase for a claim, naming who asserts it and how firmly."""

from dataclasses import dataclass

from quizzes.domain.messages import Message


@dataclass(frozen=True, slots=True)
class Assertion:
    """A claim's asserter: `speaker` (on record, or whose motive is told) and the author's view."""

    speaker: str
    author: str
    stance: str
    strength: str


def attribution(assertion: Assertion) -> Message:
    """The phrase: the author's own claims by their strength, others' by the author's stance."""
    if assertion.speaker == assertion.author:
        return Message.of(f"attribution.author_{assertion.strength}", author=assertion.author)
    return Message.of(
        f"attribution.other_{assertion.stance}",
        speaker=assertion.speaker,
        author=assertion.author,
    )

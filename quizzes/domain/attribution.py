"""Who says so: one short phrase for a claim, naming who asserts it and how firmly."""

from dataclasses import dataclass

from quizzes.domain.messages import Message


@dataclass(frozen=True, slots=True)
class Assertion:
    """A claim's asserter: `speaker` (on record, or whose motive is told) and the author's view.

    `relation` is that of the claim; a motive is what the author says of the speaker, who need not
    have said it.
    """

    speaker: str
    author: str
    stance: str
    strength: str
    relation: str = ""


def attribution(assertion: Assertion) -> Message:
    """The phrase: the author's own claims by their strength, others' by the author's stance."""
    if assertion.speaker == assertion.author:
        return Message.of(f"attribution.author_{assertion.strength}", author=assertion.author)
    if assertion.relation == "motivates":
        names = {"speaker": assertion.speaker, "author": assertion.author}
        return Message.of("attribution.motive", **names)
    return Message.of(
        f"attribution.other_{assertion.stance}",
        speaker=assertion.speaker,
        author=assertion.author,
    )


def in_short(assertion: Assertion) -> tuple[Message, ...]:
    """The same in a few words each, to stand beside a claim: who, then how firmly."""
    if assertion.speaker == assertion.author:
        who = Message.of("short.author")
    elif assertion.relation == "motivates":
        who = Message.of("short.motive", speaker=assertion.speaker)
    else:
        who = Message.of("short.speaker", speaker=assertion.speaker)
    doubts = assertion.stance == "doubts"
    how = [Message.of(f"short.{assertion.strength}")] if assertion.strength != "stated" else []
    return (who, *how, *([Message.of("short.doubted")] if doubts else []))

"""Pairs as an author writes them, a row for each, and the options of two sides that they make."""

from collections.abc import Iterable
from dataclasses import dataclass

from quizzes.domain.authoring import OptionContent


@dataclass(frozen=True, slots=True)
class PairContent:
    """An item on the left with the one on the right that belongs to it.

    Without a left item, `match` is spare. `fact` and `match_fact` are uuids of the facts that the
    two items state.
    """

    text: str = ""
    match: str = ""
    feedback: str = ""
    fact: str = ""
    match_fact: str = ""


def options_of(pairs: Iterable[PairContent]) -> tuple[OptionContent, ...]:
    """The left items in their order, then the right ones as they first occur.

    Rows with the same text on the right share one item. Handles are those of `authoring.normal`.
    """
    pairs = tuple(pairs)
    left = [pair for pair in pairs if pair.text]
    facts: dict[str, str] = {}
    for pair in (*left, *pairs):
        facts[pair.match] = facts.get(pair.match) or pair.match_fact
    numbers = {text: str(number) for number, text in enumerate(facts, len(left) + 1)}
    targets = {pair.match for pair in left}
    return (
        *(
            OptionContent(
                pair.text,
                side="left",
                target=numbers[pair.match],
                feedback=pair.feedback,
                fact=pair.fact,
            )
            for pair in left
        ),
        *(
            OptionContent(
                text, side="right", handle=numbers[text] if text in targets else "", fact=fact
            )
            for text, fact in facts.items()
        ),
    )


def pairs_of(options: Iterable[OptionContent]) -> tuple[PairContent, ...]:
    """The inverse: a row for each left item, then one for each right item that is spare."""
    options = tuple(options)
    right = {option.handle: option for option in options if option.handle}
    left = [option for option in options if option.side == "left"]
    nothing = OptionContent("")
    pairs = [
        PairContent(
            option.text,
            right.get(option.target, nothing).text,
            option.feedback,
            option.fact,
            right.get(option.target, nothing).fact,
        )
        for option in left
    ]
    targets = {option.target for option in left}
    spare = (each for each in options if each.side == "right" and each.handle not in targets)
    return (*pairs, *(PairContent(match=each.text, match_fact=each.fact) for each in spare))

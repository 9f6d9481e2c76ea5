"""What of a deck somebody wants: the core or all, and what the cards are to be about."""

from collections.abc import Sequence
from dataclasses import dataclass

from quizzes.domain.interchange.anki.values import ABOUT


@dataclass(frozen=True, slots=True)
class Selection:
    """`core_only` takes an article's best core cards; `about` holds some of `ABOUT`.

    `as_choices` asks single-choice questions with their options, which trains recognition and not
    recall.
    """

    core_only: bool = True
    about: tuple[str, ...] = ABOUT
    as_choices: bool = False

    @property
    def narrowed(self) -> tuple[str, ...]:
        """What sets this apart from other files of the same source, in words for a file name."""
        about = () if self.about == ABOUT else self.about
        return (*about, "options") if self.as_choices else about


def read_selection(*, cards: str, about: Sequence[str], options: str) -> Selection:
    """What the fields of a request ask for: "" is the default of each.

    `cards` is "core" or "all", `about` some of `ABOUT` and `options` "1" to show them. ValueError
    names what is anything else.
    """
    unknown = [value for value in about if value not in ABOUT]
    unknown += [value for value in (cards,) if value not in {"", "core", "all"}]
    unknown += [value for value in (options,) if value not in {"", "0", "1"}]
    if unknown:
        raise ValueError(", ".join(unknown))
    wanted = tuple(value for value in ABOUT if value in about)
    return Selection(cards != "all", wanted or ABOUT, options == "1")

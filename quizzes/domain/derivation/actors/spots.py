"""A name where it stands in a sentence, with what speaks for its kind."""

import re
from dataclasses import dataclass
from itertools import pairwise

from quizzes.domain.derivation.actors.gazetteer import Entry
from quizzes.domain.derivation.actors.values import ActorKind
from quizzes.domain.derivation.values import Parse

ACRONYM = re.compile(r"[A-Z][A-Z.]{1,7}")


@dataclass(frozen=True, slots=True)
class Spot:
    """A name in one sentence: token indices, what speaks for its kind, and how strongly.

    A weight of 0 marks what is no actor (a war) and only keeps names within it from standing out.
    """

    parse: Parse
    first: int
    last: int
    kind: ActorKind | None
    weight: int
    entry: Entry | None = None

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(token.text for token in self.parse.tokens[self.first : self.last + 1])

    @property
    def name(self) -> str:
        tokens = self.parse.tokens[self.first : self.last + 1]
        joined = tokens[0].text
        for before, token in pairwise(tokens):
            joined += (" " if token.start > before.end else "") + token.text
        return joined

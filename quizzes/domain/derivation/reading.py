"""One reading of a text, which all finders of facts and writers of drafts look at."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from quizzes.domain.dates import Date
from quizzes.domain.derivation.actors import Cast
from quizzes.domain.derivation.participants import Participants
from quizzes.domain.derivation.times import Time
from quizzes.domain.derivation.values import Document, Parse


@dataclass(frozen=True, slots=True)
class Reading:
    """`parses` are those of the document's sentences, in order."""

    document: Document
    title: str
    times: tuple[Time, ...]
    parses: tuple[Parse, ...]
    cast: Cast
    participants: Participants
    published: Date | None = None

    def times_in(self, sentence: int) -> tuple[Time, ...]:
        """The dates of one sentence."""
        first = bisect_left(self.times, sentence, key=lambda time: time.sentence)
        end = bisect_right(self.times, sentence, lo=first, key=lambda time: time.sentence)
        return self.times[first:end]

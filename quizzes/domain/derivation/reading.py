"""One reading of a text, which all finders of facts and writers of drafts look at."""

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

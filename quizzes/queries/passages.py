"""The passage of a proposal: its paragraph in pieces, with what is proposed marked in it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quizzes.models import Proposal


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text: `mark` is "" or "here" for the proposal itself, "other" for a further."""

    text: str
    mark: str = ""


def passage_of(proposal: Proposal) -> Sequence[Piece]:
    """The paragraph around the proposal, one statement; empty without a place or a text."""
    article = proposal.article
    spans = _spans(proposal)
    if not spans or not article.text:
        return ()
    first, last = min(start for start, _ in spans), max(end for _, end in spans)
    begin = article.text.rfind("\n", 0, first) + 1
    end = article.text.find("\n", last)
    end = len(article.text) if end < 0 else end
    others = article.proposals.filter(sort=Proposal.Sort.FACT, start__gte=begin, end__lte=end)
    marks = ["" for _ in range(end - begin)]
    for mark, found in (("other", _pairs(others.values_list("start", "end"))), ("here", spans)):
        for start, stop in found:
            marks[start - begin : stop - begin] = [mark] * (stop - start)
    return _pieces(article.text[begin:end], marks)


def _spans(proposal: Proposal) -> Sequence[tuple[int, int]]:
    """Its own place, or those of the facts that a draft rests on."""
    if proposal.start is not None and proposal.end is not None:
        return [(proposal.start, proposal.end)]
    return _pairs(proposal.rests_on.values_list("start", "end"))


def _pairs(found: Iterable[tuple[int | None, int | None]]) -> Sequence[tuple[int, int]]:
    return [(start, end) for start, end in found if start is not None and end is not None]


def _pieces(text: str, marks: Sequence[str]) -> Sequence[Piece]:
    pieces: list[Piece] = []
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or marks[place] != marks[start]:
            pieces.append(Piece(text[start:place], marks[start]))
            start = place
    return pieces

"""Figures of a text as facts: shares in per cent, and counts with what they count."""

import re
from collections.abc import Iterator

from quizzes.domain.derivation.facts import Amount, Fact, FactKind, fact_id
from quizzes.domain.derivation.reading import Reading
from quizzes.domain.derivation.values import Sentence

SURE_OF_A_SHARE, SURE_OF_A_COUNT = 0.8, 0.6

_SMALL = "of|in|on|at|and|or|to|was|were|had|has|is|are|for|from|by|with"
_FIGURE = re.compile(
    r"(?P<about>\b(?:about|around|some|nearly|almost|over|more than|roughly|approximately) )?"
    r"(?<![\w.,/$€£-])(?P<value>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)"
    r"(?: (?P<scale>thousand|million|billion))?"
    r"(?: ?(?P<share>%|per cent|percent)(?![\w-])|"
    rf" (?P<counted>(?:(?!(?:{_SMALL})\b)[a-z-]+ ){{0,2}}?"
    r"(?:[a-z][a-z-]{2,}s|people|men|women|children|feet|dead))\b)"
)
_NOT_COUNTED = frozenset({"is", "was", "has", "does", "this", "times", "years", "months", "days"})
_SCALES = {"": 1, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}


def figure_facts(reading: Reading) -> tuple[Fact, ...]:
    """A fact for each figure that is neither a date nor a duration; its place is the sentence."""
    return tuple(
        fact
        for index, sentence in enumerate(reading.document.sentences)
        for fact in _figures(reading, index, sentence)
    )


def _figures(reading: Reading, index: int, sentence: Sentence) -> Iterator[Fact]:
    document = reading.document
    dates = [time.span for time in reading.times_in(index)]
    for match in _FIGURE.finditer(document.folded, sentence.start, sentence.end):
        start, end = match.span("value")
        in_a_date = any(span.start < end and start < span.end for span in dates)
        if in_a_date or (match["counted"] or "").split(" ")[-1] in _NOT_COUNTED:
            continue
        share, number = match["share"] is not None, document.span(start, end)
        value = match["value"].replace(",", "")
        if scale := _SCALES[match["scale"] or ""] - 1:
            value = f"{float(value) * (scale + 1):.0f}"
        yield Fact(
            id=fact_id(FactKind.FIGURE, document.span(sentence.start, sentence.end), number),
            kind=FactKind.FIGURE,
            span=document.span(sentence.start, sentence.end),
            paragraph=sentence.paragraph,
            sentence=index,
            confidence=SURE_OF_A_SHARE if share else SURE_OF_A_COUNT,
            actors=reading.participants.within(document.span(sentence.start, sentence.end)),
            figure=Amount(
                span=document.span(start, match.end("scale") if match["scale"] else end),
                value=value,
                unit="%" if share else match["counted"],
                precision="about" if match["about"] else "rounded" if share else "exact",
            ),
        )

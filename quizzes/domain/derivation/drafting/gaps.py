"""When, as a gap: a sentence with its dates left out, where no question can be made of it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from quizzes.domain.authoring import Content, KeyContent
from quizzes.domain.dates import show_date
from quizzes.domain.derivation.drafting.happenings import is_background
from quizzes.domain.derivation.drafting.standing import standing_from, with_gaps
from quizzes.domain.derivation.drafting.when import MANY_FIGURES, time_to_ask
from quizzes.domain.derivation.drafts_as_json import Draft
from quizzes.domain.derivation.facts import Fact
from quizzes.domain.derivation.reading import Reading
from quizzes.domain.derivation.times import Time

RULE, SURE = "date-gap", 0.65
MOST_WORDS, MOST_DATES = 36, 2
_BEFORE_A_DAY = re.compile(
    r"\bon (?:the )?(?:(?:early |late )?(?:morning|afternoon|evening|night|eve) of )?\[\[",
    re.IGNORECASE,
)
"""What leads to a day, where no day is asked for."""
_FIGURE = re.compile(r"(?<![\w\[,.])\d")
_DIED = re.compile(r"\bdied (?:in|on) \[\[")
_GAP = {"kind": "date", "spec": {"required": "year"}}
"""The sentence cannot say how precisely, so that the year is enough."""
_NAMES = {1: ("when",), 2: ("first", "second")}


def gap_drafts(reading: Reading, facts: Sequence[Fact]) -> Iterable[Draft]:
    """A draft for each short sentence that stands alone and whose dates are written out."""
    told: defaultdict[int, list[tuple[Fact, Time]]] = defaultdict(list)
    for fact in facts:
        time = time_to_ask(fact)
        if time is None or time.inferred or is_background(reading, fact):
            continue
        if time.span not in (t.span for _, t in told[fact.sentence]):
            told[fact.sentence].append((fact, time))
    for index, dated in told.items():
        start = standing_from(reading, index)
        if not 0 < len(dated) <= MOST_DATES or start is None:
            continue
        dated.sort(key=lambda each: each[1].span.start)
        named = dict(zip(_NAMES[len(dated)], dated, strict=True))
        end = reading.document.sentences[index].end
        stem = with_gaps(
            reading.document, start, end, {name: time.span for name, (_, time) in named.items()}
        )
        stem = _BEFORE_A_DAY.sub("in [[", stem)
        stem = stem[:1].upper() + stem[1:]
        if len(_FIGURE.findall(stem)) >= MANY_FIGURES or _DIED.search(stem):
            continue
        if len(stem.split()) > MOST_WORDS or any(time.span.text in stem for _, time in dated):
            continue
        yield Draft(
            facts=tuple(fact.id for fact, _ in dated),
            kind="cloze",
            content=Content(
                stem=stem,
                spec={"gaps": dict.fromkeys(named, _GAP)},
                keys=tuple(
                    KeyContent(time.date.edtf, gap=name) for name, (_, time) in named.items()
                ),
            ),
            rule=RULE,
            confidence=round(SURE * min(fact.confidence for fact, _ in dated), 2),
            worth=dated[0][0].worth,
            answer="; ".join(show_date(time.date) for _, time in dated),
        )

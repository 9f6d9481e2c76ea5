"""In which year, in which month and year, on which day: of an event with one date of its own."""

from collections.abc import Iterable, Sequence

from quizzes.domain.authoring import Content, KeyContent
from quizzes.domain.dates import Precision, show_date
from quizzes.domain.derivation.drafting.clauses import Clause, clause_at
from quizzes.domain.derivation.drafts_as_json import Draft
from quizzes.domain.derivation.facts import Bound, Extent, Fact
from quizzes.domain.derivation.reading import Reading
from quizzes.domain.derivation.times import Part, Time
from quizzes.domain.derivation.values import Span

RULE, SURE = "in-what-year", 0.8
ASKED = {
    Precision.YEAR: ("year", "In which year"),
    Precision.MONTH: ("month", "In which month and year"),
    Precision.DAY: ("day", "On which day"),
}


def when_drafts(reading: Reading, facts: Sequence[Fact]) -> Iterable[Draft]:
    """A draft for each event whose clause can be turned into a question."""
    for fact in facts:
        time = time_to_ask(fact)
        if time is None or not reading.parses or _dates_in(reading, fact) > 1:
            continue
        clause = clause_at(reading.document, reading.parses[fact.sentence], [time.span])
        if clause is None:
            continue
        required, words = ASKED[time.precision]
        yield Draft(
            facts=(fact.id,),
            kind="date",
            content=Content(
                stem=f"{words} {inverted(clause)}?",
                spec={"required": required},
                keys=(KeyContent(time.date.edtf),),
            ),
            rule=RULE,
            confidence=round(SURE * fact.confidence, 2),
            worth=fact.worth,
            answer=show_date(time.date),
        )


def time_to_ask(fact: Fact) -> Time | None:
    """The date of an event if it may be asked for: neither vague, nor a bound, nor a part."""
    if fact.date is None:
        return None
    time = fact.date.time
    sound = (
        fact.date.bound is Bound.NONE
        and fact.date.extent is Extent.WITHIN
        and time.part is Part.WHOLE
        and time.precision in ASKED
        and not time.date.approximate
        and time.date.edtf == time.period.edtf
        and "/" not in time.date.edtf
    )
    return time if sound else None


def inverted(clause: Clause) -> str:
    """The clause as it follows "In which year": the auxiliary before the subject."""
    tree = clause.tree
    subject = lowered(clause.words_of(clause.subject), tree[clause.subject[0]].pos)
    if clause.auxiliary is not None:
        return f"{tree[clause.auxiliary].text.lower()} {subject} {clause.words_of(clause.rest)}"
    before = [index for index in clause.rest if index < clause.verb]
    after = [index for index in clause.rest if index > clause.verb]
    parts = (
        *("did", subject, clause.words_of(before), tree[clause.verb].lemma.lower()),
        clause.words_of(after),
    )
    return " ".join(part for part in parts if part)


def lowered(words: str, pos: str) -> str:
    """The words as they stand within a sentence: what may be a name keeps its capital."""
    return words[:1].lower() + words[1:] if pos in {"DET", "NOUN", "NUM", "PRON"} else words


def _dates_in(reading: Reading, fact: Fact) -> int:
    """How many dates stand within the event's words: with two, it is not plain which is asked."""
    spans: list[Span] = [time.span for time in reading.times]
    return sum(fact.span.start <= span.start and span.end <= fact.span.end for span in spans)

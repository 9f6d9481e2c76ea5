"""In which year, or month and year: of an event with one date of its own.

The year is asked for, and the month only where another date of the text falls in the same year; who
knows that much knows enough, and the explanation tells the rest.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from quizzes.domain.authoring import Content, KeyContent
from quizzes.domain.dates import Precision, show_date
from quizzes.domain.derivation.drafting.clauses import Clause
from quizzes.domain.derivation.drafting.dating import hangs_on, tokens_in
from quizzes.domain.derivation.drafting.happenings import happening
from quizzes.domain.derivation.drafting.nominals import Act, act_at
from quizzes.domain.derivation.drafting.taking_apart import clause_at
from quizzes.domain.derivation.drafts_as_json import Draft
from quizzes.domain.derivation.facts import Bound, Extent, Fact
from quizzes.domain.derivation.reading import Reading
from quizzes.domain.derivation.times import Part, Time

RULE, SURE = "in-what-year", 0.8
MANY_FIGURES = 2
_ASKABLE = frozenset({Precision.YEAR, Precision.MONTH, Precision.DAY})
_ASKED = {"year": "In which year", "month": "In which month and year"}


def when_drafts(reading: Reading, facts: Sequence[Fact]) -> Iterable[Draft]:
    """A draft for each event whose clause or noun phrase can be turned into a question."""
    dates = _dates_by_year(reading)
    for fact in facts:
        time = time_to_ask(fact)
        asked = _asked(reading, fact, time) if time else ""
        if time is None or not asked:
            continue
        required = _asked_precision(time, dates)
        yield Draft(
            facts=(fact.id,),
            kind="date",
            content=Content(
                stem=f"{_ASKED[required]} {asked}?",
                spec={"required": required},
                keys=(KeyContent(time.date.edtf),),
            ),
            rule=RULE,
            confidence=round(SURE * fact.confidence, 2),
            worth=fact.worth,
            answer=show_date(time.date),
        )


def time_to_ask(fact: Fact, *, bounds: frozenset[Bound] = frozenset({Bound.NONE})) -> Time | None:
    """The date of an event if it may be asked for: neither vague, nor a bound, nor a part."""
    if fact.date is None:
        return None
    time = fact.date.time
    sound = (
        fact.date.bound in bounds
        and fact.date.extent is Extent.WITHIN
        and time.part is Part.WHOLE
        and time.precision in _ASKABLE
        and not time.date.approximate
        and time.date.edtf == time.period.edtf
        and "/" not in time.date.edtf
    )
    return time if sound else None


def _dates_by_year(reading: Reading) -> dict[int, set[str]]:
    """The dates of the text that could be asked for, by the year in which they begin."""
    found: defaultdict[int, set[str]] = defaultdict(set)
    for time in reading.times:
        if time.precision in _ASKABLE:
            found[year_of(time)].add(time.date.edtf)
    return found


def _asked_precision(time: Time, dates: Mapping[int, set[str]]) -> str:
    """How precisely a date is asked for: "year" where that tells it from the text's other dates."""
    near = dates.get(year_of(time), set()) - {time.date.edtf}
    return "month" if near and time.precision is not Precision.YEAR else "year"


def year_of(time: Time) -> int:
    """The first year of a date, as astronomers count: 1 BC is 0."""
    written = re.match(r"-?\d+", time.date.edtf.replace("X", "0"))
    return int(written[0]) if written else 0


def dated_clause(reading: Reading, fact: Fact, time: Time) -> Clause | None:
    """The event's clause, if no other date is written out in what is left of it."""
    if not reading.parses:
        return None
    clause = clause_at(reading.document, reading.parses[fact.sentence], [time.span])
    if clause is None:
        return None
    parse = reading.parses[fact.sentence]
    told = {*clause.subject, *clause.rest}
    for other in reading.times_in(fact.sentence):
        inside = tokens_in(parse, [other.span]) & told
        if other != time and inside and not _is_in_passing(clause, other, inside):
            return None
    return clause


def act_of(reading: Reading, fact: Fact, time: Time) -> Act | None:
    """The act that a noun of the event names, if no other date stands in the sentence."""
    if not reading.parses or len(reading.times_in(fact.sentence)) > 1:
        return None
    return act_at(reading.parses[fact.sentence], time.span)


def label_of(reading: Reading, fact: Fact, time: Time) -> str:
    """The event in a few words without its date; "" where it cannot be taken apart."""
    if act := act_of(reading, fact, time):
        label = act.statement
    elif (clause := dated_clause(reading, fact, time)) and not clause.is_past_perfect:
        label = clause.statement if _is_worth_asking(clause) else ""
    else:
        return ""
    return label[:1].upper() + label[1:]


def _is_worth_asking(clause: Clause) -> bool:
    """Not when somebody died, nor a haul that is told by its figures."""
    words = clause.statement.split()
    figures = [word for word in words if word[0].isdigit()]
    return clause.tree[clause.verb].lemma.lower() != "die" and len(figures) < MANY_FIGURES


def _is_in_passing(clause: Clause, other: Time, inside: set[int]) -> bool:
    """Whether a date counts from the one that is asked for, and dates something else."""
    return other.inferred and not hangs_on(clause.tree, clause.verb, inside)


def _asked(reading: Reading, fact: Fact, time: Time) -> str:
    if act := act_of(reading, fact, time):
        return act.inverted
    if clause := dated_clause(reading, fact, time):
        return clause.inverted if _is_worth_asking(clause) else ""
    return next(happening(reading, fact, time), "")

"""In which year, or month and year: of an event with one date of its own.

The day is not asked for: who knows the month knows enough, and the explanation tells the day.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from quizzes.domain.authoring import Content, KeyContent
from quizzes.domain.dates import Precision, show_date
from quizzes.domain.derivation.drafting.clauses import Clause, lowered
from quizzes.domain.derivation.drafting.dating import hangs_on, tokens_in
from quizzes.domain.derivation.drafting.nominals import Act, act_at
from quizzes.domain.derivation.drafting.pointing import says_away
from quizzes.domain.derivation.drafting.taking_apart import clause_at
from quizzes.domain.derivation.drafts_as_json import Draft
from quizzes.domain.derivation.facts import Bound, Extent, Fact
from quizzes.domain.derivation.reading import Reading
from quizzes.domain.derivation.times import Part, Time
from quizzes.domain.derivation.wordlists import words

RULE, SURE = "in-what-year", 0.8
ASKED = {
    Precision.YEAR: ("year", "In which year"),
    Precision.MONTH: ("month", "In which month and year"),
    Precision.DAY: ("month", "In which month and year"),
}
_VERBS = frozenset({"VERB", "AUX"})
_FEWEST_WORDS, _MOST_WORDS = 3, 14
_TO_DO = {
    "beginning": "begin",
    "collapse": "collapse",
    "death": "die",
    "end": "end",
    "fall": "fall",
    "outbreak": "break out",
    "start": "begin",
}
_TAKES_LONG = words(
    "advance decline deepening development expansion growth improvement increase rise spread"
    " strengthening weakening worsening"
)
"""What goes on for years, and in none of them more than in others."""
_NAMED = re.compile(r"(?:the )?(?P<noun>\w+) of (?P<whose>.+)", re.IGNORECASE)


def when_drafts(reading: Reading, facts: Sequence[Fact]) -> Iterable[Draft]:
    """A draft for each event whose clause or noun phrase can be turned into a question."""
    for fact in facts:
        time = time_to_ask(fact)
        asked = _asked(reading, fact, time) if time else ""
        if time is None or not asked:
            continue
        required, when = ASKED[time.precision]
        yield Draft(
            facts=(fact.id,),
            kind="date",
            content=Content(
                stem=f"{when} {asked}?",
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
        and time.precision in ASKED
        and not time.date.approximate
        and time.date.edtf == time.period.edtf
        and "/" not in time.date.edtf
    )
    return time if sound else None


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
    elif clause := dated_clause(reading, fact, time):
        label = clause.statement
    else:
        return ""
    return label[:1].upper() + label[1:]


def _is_in_passing(clause: Clause, other: Time, inside: set[int]) -> bool:
    """Whether a date counts from the one that is asked for, and dates something else."""
    return other.inferred and not hangs_on(clause.tree, clause.verb, inside)


def _asked(reading: Reading, fact: Fact, time: Time) -> str:
    if act := act_of(reading, fact, time):
        return act.inverted
    if clause := dated_clause(reading, fact, time):
        return clause.inverted
    return next(_happening(reading, fact, time), "")


def _happening(reading: Reading, fact: Fact, time: Time) -> Iterator[str]:
    """What a noun phrase names, as in "the fall of Ostmark in 1902"."""
    if not reading.parses or fact.span.end != time.span.end:
        return
    said = fact.span.text[: time.span.start - fact.span.start].split()
    tokens = [
        token
        for token in reading.parses[fact.sentence].tokens
        if fact.span.start <= token.start < time.span.start
    ]
    if not tokens or said[-1] != "in" or any(token.pos in _VERBS for token in tokens):
        return
    if is_background(reading, fact):
        return
    phrase = " ".join(said[:-1])
    is_told = tokens[0].text.lower() == "the" or tokens[0].pos == "PROPN"
    short = _FEWEST_WORDS <= len(said) - 1 <= _MOST_WORDS
    if is_told and short and not says_away(phrase) and "," not in phrase:
        yield _done(lowered(reading.document, tokens[0], phrase))


def is_background(reading: Reading, fact: Fact) -> bool:
    """Whether it only dates something else, and nobody in it is spoken of again."""
    before = reading.document.folded[: fact.span.start].split()[-1:]
    named = {each.name for each in fact.actors}
    again = any(a.name in named and len(a.mentions) > 1 for a in reading.cast.actors)
    return bool(named) and not again and [word.lower() for word in before] == ["since"]


def _done(phrase: str) -> str:
    """ "the end of the war" as "did the war end"; '' for what takes years."""
    named = _NAMED.fullmatch(phrase)
    if named and named["noun"].lower() in _TO_DO:
        return f"did {named['whose']} {_TO_DO[named['noun'].lower()]}"
    if _TAKES_LONG & {word.lower() for word in phrase.split()}:
        return ""
    return f"did {phrase} take place"

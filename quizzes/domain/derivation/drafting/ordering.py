"""In what order: five or more events whose dates can all be told apart."""

from collections.abc import Iterable, Sequence

from quizzes.domain.authoring import Content, OptionContent
from quizzes.domain.dates import compare
from quizzes.domain.derivation.drafting.when import label_of, time_to_ask
from quizzes.domain.derivation.drafts_as_json import Draft
from quizzes.domain.derivation.facts import Fact
from quizzes.domain.derivation.reading import Reading
from quizzes.domain.derivation.times import Time

RULE, SURE = "in-what-order", 0.7
FEWEST, MOST = 5, 6
_FEWEST_WORDS, MOST_WORDS = 3, 20

Dated = tuple[Fact, Time, str]


def ordering_drafts(reading: Reading, facts: Sequence[Fact]) -> Iterable[Draft]:
    """Rounds of events, each event once, as long as there are enough."""
    waiting = dated_events(reading, facts)
    while len(chosen := apart(waiting)) >= FEWEST:
        waiting = [each for each in waiting if each not in chosen]
        events = sorted(chosen, key=lambda each: each[1].date.first_day)
        yield Draft(
            facts=tuple(fact.id for fact, _, _ in events),
            kind="ordering",
            content=Content(
                stem="Put the events of the article in order, the earliest first.",
                options=tuple(
                    OptionContent(label, value=time.date.edtf) for _, time, label in events
                ),
            ),
            rule=RULE,
            confidence=round(SURE * min(fact.confidence for fact, _, _ in events), 2),
            answer=" → ".join(label for _, _, label in events),
        )


def dated_events(reading: Reading, facts: Sequence[Fact]) -> list[Dated]:
    """Events in a few words without their date or a number that might date it.

    Those come first whose date is written out, and of these the shortest.
    """
    found = []
    for fact in facts:
        time = time_to_ask(fact)
        label = label_of(reading, fact, time) if time else ""
        few = _FEWEST_WORDS <= len(label.split()) <= MOST_WORDS
        if time and few and not any(sign.isdigit() for sign in label):
            found.append((fact, time, label))
    return sorted(found, key=lambda each: (each[1].inferred, len(each[2].split())))


def apart(waiting: Sequence[Dated]) -> list[Dated]:
    """The surest events whose dates are all disjoint, at most `MOST`."""
    chosen: list[Dated] = []
    for each in waiting:
        if len(chosen) < MOST and all(compare(each[1].date, other[1].date) for other in chosen):
            chosen.append(each)
    return chosen

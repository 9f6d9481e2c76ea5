"""Events to match with their years, which all differ; one year is left over."""

from collections.abc import Iterable, Sequence

from quizzes.domain.dates import show_year
from quizzes.domain.derivation.drafting.ordering import Dated, dated_events
from quizzes.domain.derivation.drafting.pairing import answer_of_pairs, content_of_pairs
from quizzes.domain.derivation.drafts_as_json import Draft
from quizzes.domain.derivation.facts import Fact
from quizzes.domain.derivation.reading import Reading

RULE, SURE = "event-to-year", 0.7
FEWEST, MOST = 5, 6
"""Events with the one whose year is left over."""
STEM = "Match each event of the article with its year. One year is left over."


def event_date_drafts(reading: Reading, facts: Sequence[Fact]) -> Iterable[Draft]:
    """One draft of at most six events, each in a year of its own."""
    chosen: dict[str, Dated] = {}
    for each in dated_events(reading, facts):
        if not each[1].inferred:
            chosen.setdefault(show_year(each[1].date), each)
    if len(chosen) >= FEWEST:
        yield _draft(list(chosen.items())[:MOST])


def _draft(chosen: Sequence[tuple[str, Dated]]) -> Draft:
    *asked, (left_over, _) = chosen
    pairs = [(label, year) for year, (_, _, label) in asked]
    facts = [fact for _, (fact, _, _) in asked]
    return Draft(
        facts=tuple(fact.id for fact in facts),
        kind="matching",
        content=content_of_pairs(STEM, pairs, left_over=left_over),
        rule=RULE,
        confidence=round(SURE * min(fact.confidence for fact in facts), 2),
        answer=answer_of_pairs(pairs),
    )

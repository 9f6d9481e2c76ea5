"""Events to match with their dates: years where all differ in their years. One is left over."""

from collections.abc import Iterable, Sequence

from quizzes.domain.authoring import Content, OptionContent
from quizzes.domain.dates import Precision, show_date
from quizzes.domain.derivation.drafting.ordering import Dated, apart, dated_events
from quizzes.domain.derivation.drafts_as_json import Draft
from quizzes.domain.derivation.facts import Fact
from quizzes.domain.derivation.reading import Reading

RULE, SURE = "event-to-year", 0.7
FEWEST = 5
"""Events with the one whose year is left over."""
STEM = "Match each event of the article with its year. One year is left over."


def event_date_drafts(reading: Reading, facts: Sequence[Fact]) -> Iterable[Draft]:
    """One draft of events that are known to the year alone, each in a year of its own."""
    yearly = [
        each
        for each in dated_events(reading, facts)
        if each[1].precision is Precision.YEAR and not each[1].inferred
    ]
    chosen = apart(yearly)
    if len(chosen) >= FEWEST:
        yield _draft(chosen)


def _draft(chosen: Sequence[Dated]) -> Draft:
    *asked, (_, left_over, _) = chosen
    return Draft(
        facts=tuple(fact.id for fact, _, _ in asked),
        kind="matching",
        content=Content(
            stem=STEM,
            options=(
                *(
                    OptionContent(label, side="left", target=f"y{number}")
                    for number, (_, _, label) in enumerate(asked)
                ),
                *(
                    OptionContent(show_date(time.date), side="right", handle=f"y{number}")
                    for number, (_, time, _) in enumerate(asked)
                ),
                OptionContent(show_date(left_over.date), side="right"),
            ),
        ),
        rule=RULE,
        confidence=round(SURE * min(fact.confidence for fact, _, _ in asked), 2),
        answer="; ".join(f"{label} → {show_date(time.date)}" for _, time, label in asked),
    )

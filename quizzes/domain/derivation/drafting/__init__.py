"""Drafts of questions on derived facts, the surest forms only. A person looks at each.

Forms that are reliable are asked of single facts: when, who, who holds an office, how much. What
leads to what is asked of several claims together, as pairs to match, and of single claims as an
open question with a model answer.
"""

from collections.abc import Callable, Iterable, Sequence

from quizzes.domain.derivation.drafting.event_dates import event_date_drafts
from quizzes.domain.derivation.drafting.explaining import explained
from quizzes.domain.derivation.drafting.figures import figure_drafts
from quizzes.domain.derivation.drafting.gaps import gap_drafts
from quizzes.domain.derivation.drafting.guards import Guards
from quizzes.domain.derivation.drafting.matching import matching_drafts
from quizzes.domain.derivation.drafting.offices import office_drafts
from quizzes.domain.derivation.drafting.ordering import ordering_drafts
from quizzes.domain.derivation.drafting.saying import saying_drafts
from quizzes.domain.derivation.drafting.when import when_drafts
from quizzes.domain.derivation.drafting.who import who_drafts
from quizzes.domain.derivation.drafting.why import why_drafts
from quizzes.domain.derivation.drafts_as_json import Draft
from quizzes.domain.derivation.facts import Fact
from quizzes.domain.derivation.reading import Reading

_WRITERS: tuple[Callable[[Reading, Sequence[Fact]], Iterable[Draft]], ...] = (
    when_drafts,
    who_drafts,
    saying_drafts,
    office_drafts,
    gap_drafts,
    figure_drafts,
    ordering_drafts,
    event_date_drafts,
    matching_drafts,
    why_drafts,
)


def drafts_of(reading: Reading, facts: Sequence[Fact]) -> tuple[Draft, ...]:
    """All drafts that break no guard, each stem once; a gap only for dates not asked for yet."""
    kept: dict[tuple[str, str], Draft] = {}
    dated: set[str] = set()
    guards = Guards(reading, facts)
    by_id = {fact.id: fact for fact in facts}
    for write in _WRITERS:
        for draft in write(reading, facts):
            if write is gap_drafts and dated.issuperset(draft.facts):
                continue
            sign = draft.content.stem.casefold(), draft.answer
            if sign not in kept and (sound := guards.passed(draft)):
                kept[sign] = explained(sound, by_id)
                dated |= set(draft.facts) if draft.kind == "date" else set()
    return tuple(kept.values())

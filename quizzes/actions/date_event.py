"""Date an event: the one place where first and last day are worked out from EDTF."""

from quizzes.domain.dates import parse_edtf
from quizzes.models import Event, Fact


def set_event(
    fact: Fact, edtf: str, *, extent: str = Event.Extent.WITHIN, inferred: bool = False
) -> Event:
    """Store when the fact happened. Raises ValueError for text that is not in the EDTF subset."""
    date = parse_edtf(edtf)
    event, _ = Event.objects.update_or_create(
        fact=fact,
        defaults={
            "edtf": edtf,
            "first_day": date.first_day,
            "last_day": date.last_day,
            "extent": extent,
            "inferred": inferred,
        },
    )
    return event

"""What a deck tells of single options: where their facts stand, who says so, and which claims."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.db.models import Count, OuterRef, QuerySet, Subquery

from quizzes.domain.interchange.anki import Link
from quizzes.models import Claim, Option
from quizzes.queries.sources import says_of
from quizzes.queries.speakers import spoken_name
from quizzes.wording import say


@dataclass(slots=True)
class OptionFacts:
    """Of one revision, by public id: paragraphs of facts, who asserts them ("" for nobody), and
    links of cause and effect.
    """

    paragraphs: dict[str, int] = field(default_factory=dict)
    said: dict[str, str] = field(default_factory=dict)
    links: dict[str, Link] = field(default_factory=dict)


def facts_of_options(revisions: Iterable[int]) -> Mapping[int, OptionFacts]:
    """For each revision what its options state. One statement."""
    found: defaultdict[int, OptionFacts] = defaultdict(OptionFacts)
    options = (
        Option.objects.filter(revision__in=revisions, fact__isnull=False)
        .select_related("fact__claim__speaker", "fact__claim__reported_by")
        .annotate(
            effects=Subquery(_joined("cause", "effect")),
            causes=Subquery(_joined("effect", "cause")),
        )
        .order_by()
    )
    for option in options:
        facts, fact = found[option.revision_id], option.fact
        assert fact is not None
        if fact.paragraph is not None:
            facts.paragraphs[option.public_id] = fact.paragraph
        claim = getattr(fact, "claim", None)
        facts.said[option.public_id] = say(says_of(claim)) if claim else ""
        # A cause with a second effect, or the reverse, would be a card with two right answers.
        forward, reversible = option.effects == 1, option.causes == 1
        if claim and claim.relation != Claim.Relation.ASSERTS and (forward or reversible):
            facts.links[option.public_id] = _link(claim, forward=forward, reversible=reversible)
    return found


def _joined(end: str, other: str) -> QuerySet[Claim, dict[str, int]]:
    """How many factors the outer option's claim's factor is joined to on its article's map."""
    same = Claim.objects.filter(**{f"{end}": OuterRef(f"fact__claim__{end}")})
    counted = same.order_by().values(end).annotate(found=Count(other, distinct=True))
    return counted.values("found")  # type: ignore[return-value]


def _link(claim: Claim, *, forward: bool, reversible: bool) -> Link:
    motive = claim.relation == Claim.Relation.MOTIVATES
    return Link(
        speaker=spoken_name(claim.reported_by if motive else claim.speaker),
        firm=claim.strength == Claim.Strength.STATED,
        forward=forward,
        reversible=reversible,
    )

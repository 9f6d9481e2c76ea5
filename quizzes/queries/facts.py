"""The facts of an article as people read them, sorted by what they tell.

Ask `facts_are_open` first.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from quizzes.domain.attribution import Assertion, in_short
from quizzes.domain.dates import parse_edtf, show_within, show_year
from quizzes.domain.messages import Message
from quizzes.models import Actor, Article, Fact, Factor, Option, Question
from quizzes.models.publishing import Worth
from quizzes.queries.sources import says_of


@dataclass(frozen=True, slots=True)
class FactView:
    """A fact as people read it; what its kind does not have is empty."""

    uuid: UUID
    statement: str
    paragraph: int | None
    core: bool
    year: str = ""
    when: str = ""
    inferred: bool = False
    cause: str = ""
    effect: str = ""
    relation: str = ""
    says: Message | None = None
    marks: tuple[Message, ...] = ()
    actor: str = ""
    is_person: bool = False
    title: str = ""


@dataclass(frozen=True, slots=True)
class Year:
    """The events that began in one year, or in one decade where no more is known."""

    label: str
    events: tuple[FactView, ...]


@dataclass(frozen=True, slots=True)
class Member:
    """A person, state or body, with the roles it has in the article."""

    name: str
    is_person: bool
    roles: tuple[FactView, ...]


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """Every fact of an article in exactly one of these, the core ones first."""

    years: tuple[Year, ...] = ()
    causes: tuple[FactView, ...] = ()
    sayings: tuple[FactView, ...] = ()
    members: tuple[Member, ...] = ()
    figures: tuple[FactView, ...] = ()

    @property
    def core_causes(self) -> tuple[FactView, ...]:
        """The core ones; all of them where none is core."""
        return tuple(each for each in self.causes if each.core) or self.causes

    @property
    def more_causes(self) -> tuple[FactView, ...]:
        return tuple(each for each in self.causes if each not in self.core_causes)

    @property
    def event_count(self) -> int:
        return sum(len(year.events) for year in self.years)

    def __bool__(self) -> bool:
        return any((self.years, self.causes, self.sayings, self.members, self.figures))


def article_facts(article: Article, *, locale: str = "en") -> ArticleFacts:
    """One statement."""
    rows = list(_rows(article))
    views = {kind: [_view(row, locale) for row in rows if row.kind == kind] for kind in Fact.Kind}
    events = sorted(
        (row for row in rows if row.kind == Fact.Kind.EVENT), key=lambda row: row.event.first_day
    )
    claims = sorted(views[Fact.Kind.CLAIM], key=lambda view: not view.core)
    return ArticleFacts(
        years=_years([_view(row, locale) for row in events]),
        causes=tuple(view for view in claims if view.cause),
        sayings=tuple(view for view in claims if not view.cause),
        members=_members(views[Fact.Kind.ROLE]),
        figures=tuple(sorted(views[Fact.Kind.FIGURE], key=lambda view: not view.core)),
    )


def events_of(article: Article) -> Sequence[Fact]:
    """The dated facts, earliest first, each with its event joined. One statement."""
    rows = _rows(article).filter(kind=Fact.Kind.EVENT)
    return list(rows.order_by("event__first_day", "event__last_day", "id"))


def causes_of(article: Article) -> Sequence[Fact]:
    """The claims that join two factors, in the order of the article. One statement."""
    return list(_rows(article).filter(kind=Fact.Kind.CLAIM, claim__cause__isnull=False))


def factors_in(claims: Sequence[Fact]) -> Sequence[Factor]:
    """What these claims join, each once, in the order in which they name it."""
    named = (factor for fact in claims for factor in (fact.claim.cause, fact.claim.effect))
    return list({factor.pk: factor for factor in named if factor}.values())


def questions_on(facts: Sequence[Fact]) -> QuerySet[Question]:
    """The questions that rest on any of these facts, or have an option that states one."""
    stated = Option.objects.filter(fact__in=facts, revision=OuterRef("current"))
    resting = Question.facts.through.objects.filter(fact__in=facts, question=OuterRef("pk"))
    found = Question.objects.filter(Exists(stated) | Exists(resting))
    return found.select_related("current").order_by("id")


def _rows(article: Article) -> QuerySet[Fact]:
    joined = ("event", "role__actor", "claim__cause", "claim__effect", "claim__speaker")
    facts = Fact.objects.filter(article=article)
    return facts.select_related(*joined, "claim__reported_by").order_by("paragraph", "id")


def _view(fact: Fact, locale: str) -> FactView:
    core = fact.worth == Worth.CORE
    plain = (fact.uuid, fact.statement, fact.paragraph, core)
    if fact.kind == Fact.Kind.EVENT:
        date = parse_edtf(fact.event.edtf)
        return FactView(
            *plain,
            year=show_year(date, locale=locale),
            when=show_within(date, locale=locale),
            inferred=fact.event.inferred,
        )
    if fact.kind == Fact.Kind.ROLE:
        actor = fact.role.actor
        is_person = actor.kind == Actor.Kind.PERSON
        return FactView(*plain, actor=actor.name, is_person=is_person, title=fact.role.title)
    if fact.kind != Fact.Kind.CLAIM:
        return FactView(*plain)
    claim = fact.claim
    return FactView(
        *plain,
        cause=claim.cause.label if claim.cause else "",
        effect=claim.effect.label if claim.effect else "",
        relation=claim.relation,
        says=says_of(claim),
        marks=in_short(
            Assertion(
                speaker=claim.speaker.name,
                author=claim.reported_by.name,
                stance=claim.stance,
                strength=claim.strength,
                relation=claim.relation,
            )
        ),
    )


def _years(events: Sequence[FactView]) -> tuple[Year, ...]:
    return tuple(
        Year(label, tuple(members)) for label, members in groupby(events, lambda each: each.year)
    )


def _members(roles: Sequence[FactView]) -> tuple[Member, ...]:
    """People first, then the others; within each, those of a core role first."""
    names = dict.fromkeys((role.actor, role.is_person) for role in roles)
    members = (
        Member(name, person, tuple(role for role in roles if role.actor == name))
        for name, person in names
    )

    def rank(member: Member) -> tuple[bool, bool]:
        return not member.is_person, not any(role.core for role in member.roles)

    return tuple(sorted(members, key=rank))

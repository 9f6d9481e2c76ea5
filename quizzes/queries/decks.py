"""Decks as values, from the rows of an article or of a quiz, in a constant number of statements.

Which cards a download holds:

- The deck of an article holds what is published of it, by default core questions and the
  `CORE_CARDS` best cards of those.
- The deck of a quiz holds all its members, whatever their worth, without a limit: whoever put the
  quiz together has chosen. Each goes to the deck of its own article under the same guid as there,
  so that whoever has both downloads has every card once.
- Learners' downloads of an article leave out what a quiz keeps back: one that is not open for
  practice, or whose answers are not due yet.
- Both hold what is retired, so that a learner's copy gets the tag; drafts never.
"""

from collections.abc import Iterable
from datetime import datetime

from django.conf import settings
from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.utils import translation

from quizzes.domain.interchange.anki import Deck, Home, Selection, Words
from quizzes.domain.messages import Message
from quizzes.models import Actor, Article, Fact, Question, Quiz, Revision, SectionQuestion
from quizzes.models.publishing import Status, Worth
from quizzes.queries.deck_items import deck_item, home_of
from quizzes.queries.deck_options import OptionFacts, facts_of_options
from quizzes.queries.revisions import questions_with_keys
from quizzes.wording import say, say_code

CORE_CARDS = 25
DEFAULT = Selection()


def article_deck(
    article: Article,
    selection: Selection = DEFAULT,
    *,
    learners_at: datetime | None = None,
) -> Deck:
    """The article's deck: its best core cards, or all that is published. Seven statements.

    `learners_at` leaves out what a quiz keeps back from learners at that time.
    """
    questions = article.questions.filter(status__in=(Status.PUBLISHED, Status.RETIRED))
    if learners_at is not None:
        questions = questions.exclude(Exists(kept_back(learners_at)))
    if selection.core_only:
        questions = questions.filter(worth=Worth.CORE)
    return _deck(
        questions,
        home=home_of(article),
        title=article.title,
        limit=CORE_CARDS if selection.core_only else None,
        selection=selection,
    )


def kept_back(at: datetime) -> QuerySet[SectionQuestion]:
    """Memberships of the outer question in quizzes whose keys learners may not have then."""
    memberships = SectionQuestion.objects.filter(question=OuterRef("pk"))
    closed = Q(section__quiz__open_for_practice=False) & ~Q(section__quiz__status=Status.RETIRED)
    return memberships.filter(Q(section__quiz__answers_from__gt=at) | closed)


def quiz_deck(quiz: Quiz, selection: Selection = DEFAULT) -> Deck:
    """The deck of the quiz: all its members that are about what is wanted, whatever their worth.

    Seven statements; `quiz.article` should be joined.
    """
    members = Question.objects.filter(
        sections__quiz=quiz, status__in=(Status.PUBLISHED, Status.RETIRED)
    ).distinct()
    home = home_of(quiz.article) if quiz.article else Home(quiz.uuid, quiz.title)
    title = quiz.article.title if quiz.article else quiz.title
    return _deck(members, home=home, title=title, limit=None, selection=selection)


def _deck(
    questions: QuerySet[Question],
    *,
    home: Home,
    title: str,
    limit: int | None,
    selection: Selection,
) -> Deck:
    rows = list(_with_sources(questions))
    values = questions_with_keys(row.current_id for row in rows if row.current_id)
    stated = facts_of_options(values)
    # A deck is one file for everyone, so its words are not those of whoever asks.
    with translation.override(settings.LANGUAGE_CODE):
        items = (
            deck_item(
                row,
                row.current,
                values[row.current.pk],
                home=home,
                stated=stated.get(row.current.pk, OptionFacts()),
            )
            for row in rows
            if row.current
        )
        return Deck(
            home=home,
            items=tuple(item for item in items if item.about in selection.about),
            words=Words(
                which_first=say_code("deck.which_first"),
                also=say_code("deck.also"),
                what_follows=_open("deck.what_follows"),
                what_could_follow=_open("deck.what_could_follow"),
                what_leads=_open("deck.what_leads"),
                what_could_lead=_open("deck.what_could_lead"),
            ),
            description=say(Message.of("deck.description", title=title)),
            names=_names(row.article_id for row in rows if row.article_id),
            limit=limit,
            as_choices=selection.as_choices,
        )


def _open(code: str) -> str:
    """The sentence with its place for a name left open."""
    return say(Message.of(code, name="{name}"))


def _with_sources(questions: QuerySet[Question]) -> QuerySet[Question]:
    facts = (
        Fact.objects.select_related("article", "event", "claim__speaker", "claim__reported_by")
        .defer("article__text")
        .order_by("paragraph", "id")
    )
    first = Revision.objects.filter(question=OuterRef("pk")).order_by("number")
    return (
        questions.select_related("article", "current")
        .defer("article__text")
        .prefetch_related(Prefetch("facts", queryset=facts), "tags")
        .annotate(written_at=Subquery(first.values("created_at")[:1]))
        .order_by("id")
    )


def _names(article_ids: Iterable[int]) -> frozenset[str]:
    actors = Actor.objects.filter(article__in=set(article_ids))
    pairs = actors.order_by().values_list("name", "aliases__name")
    return frozenset(name for pair in pairs for name in pair if name)

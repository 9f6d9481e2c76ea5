"""Which questions go into which deck, and what is told of each of them."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest

from quizzes.actions.tagging import set_tags
from quizzes.domain.interchange.anki import Citation, Deck, Home, Link, Selection
from quizzes.models import Article, Event, Option, Quiz, SectionQuestion
from quizzes.queries.decks import CORE_CARDS, article_deck, quiz_deck
from tests.builders import MADE_AT, USUAL, make_article, make_claim, make_question, make_quiz

pytestmark = pytest.mark.django_db

Counting = Callable[[int], Any]


def uuids(deck: Deck) -> list[UUID]:
    return [item.uuid for item in sorted(deck.items, key=lambda item: item.rank)]


def test_item_tells_where_an_answer_comes_from() -> None:
    article = make_article(deck_name="Quizsite::Flights", sequence=4)
    claim = article.facts.get(kind="claim")
    question = make_question(article=article, facts=[claim])

    (item,) = article_deck(article).items

    made = int(MADE_AT.timestamp())
    assert (item.uuid, item.home, item.citation, item.asserted_by) == (
        question.uuid,
        Home(article.uuid, "Quizsite::Flights", 4),
        Citation(
            author="Ada Reed",
            title=article.title,
            publication="The Hangar",
            date="23 June 2016",
            passage="paragraph 9",
            url="https://example.org/first-flights",
        ),
        "Ada Reed argues",
    )
    assert (item.created_at, item.changed_at, item.retired, item.remark) == (made, made, False, "")
    assert item.tags == (f"quizsite::{article.slug}", "quizsite::core", "quizsite::why")


def test_tags_of_a_question_are_those_of_its_cards() -> None:
    article = make_article()
    set_tags(make_question(article=article), ["Cold War", "cold-war", "a::b", "Who"])

    (item,) = article_deck(article).items

    assert item.tags[3:] == (
        "quizsite::tag::Cold-War",
        "quizsite::tag::Who",
        "quizsite::tag::a-b",
        "quizsite::tag::cold-war",
    )


def test_article_deck_holds_its_published_core_and_what_is_retired() -> None:
    article = make_article()
    core = make_question(article=article)
    retired = make_question(article=article, status="retired")
    make_question(article=article, status="draft")
    make_question(article=article, worth="support")
    make_question(article=make_article())

    deck = article_deck(article)

    assert uuids(deck) == [core.uuid, retired.uuid]
    assert [item.retired for item in deck.items] == [False, True]
    assert deck.limit == CORE_CARDS == 25


def test_article_deck_may_hold_everything_core_first() -> None:
    article = make_article()
    trivia = make_question(article=article, worth="trivia")
    support = make_question(article=article, worth="support")
    core = make_question(article=article)

    deck = article_deck(article, Selection(core_only=False))

    assert uuids(deck) == [core.uuid, support.uuid, trivia.uuid]
    assert deck.limit is None


def test_thesis_comes_first_then_who_then_when_then_how_much() -> None:
    article = make_article()
    figure = article.facts.get(kind="figure")
    claim, event = article.facts.get(kind="claim"), article.facts.get(kind="event")
    how_much = make_question(article=article, facts=[figure])
    when = make_question("date", article=article, facts=[event])
    order = make_question("ordering", article=article, facts=[event, claim])
    who = make_question("short_text", article=article)
    why = make_question(article=article, facts=[event, claim])

    assert uuids(article_deck(article)) == [
        *(why.uuid, who.uuid, when.uuid, order.uuid, how_much.uuid)
    ]
    assert [item.about for item in article_deck(article).items] == [
        *("how-much", "when", "order", "who", "why")
    ]


def test_a_deck_may_be_about_some_things_only() -> None:
    article = make_article()
    make_question(article=article, facts=[article.facts.get(kind="claim")])
    who = make_question("short_text", article=article)
    quiz = make_quiz(["date", "numeric", "ordering"])

    assert uuids(article_deck(article, Selection(about=("who",)))) == [who.uuid]
    wanted = Selection(about=("when", "order"))
    assert {item.about for item in quiz_deck(quiz, wanted).items} == {"when", "order"}


def test_quiz_deck_holds_all_members_whatever_their_worth_and_number() -> None:
    quiz = make_quiz(["single_choice"] * 30)
    members = [row.question for row in SectionQuestion.objects.order_by("position")]
    members[3].worth = "trivia"
    members[3].save()
    make_question(article=quiz.article)

    deck = quiz_deck(quiz)

    assert set(uuids(deck)) == {question.uuid for question in members}
    assert uuids(deck)[-1] == members[3].uuid
    assert deck.limit is None


def test_quiz_deck_is_a_subset_of_the_deck_of_its_article() -> None:
    quiz = make_quiz(USUAL)
    make_question(article=quiz.article)

    items = {item.uuid: item for item in article_deck(quiz.article).items}

    assert quiz_deck(quiz).home == article_deck(quiz.article).home
    assert [item for item in quiz_deck(quiz).items if items[item.uuid] != item] == []


def test_a_quiz_without_an_article_has_a_deck_of_its_own() -> None:
    quiz = Quiz.objects.create(slug="mixed", title="Mixed", status="published")
    section = quiz.sections.create(position=1)
    article = make_article()
    for position, source in enumerate((None, article)):
        question = make_question(article=source)
        SectionQuestion.objects.create(section=section, question=question, position=position)

    homes = [item.home for item in quiz_deck(quiz).items]

    assert homes == [Home(quiz.uuid, "Mixed"), Home(article.uuid, article.title)]


def test_an_inferred_date_says_so() -> None:
    article = make_article()
    event = article.facts.get(kind="event")
    Event.objects.filter(fact=event).update(inferred=True)
    make_question("date", article=article, facts=[event])

    (item,) = article_deck(article).items

    assert item.asserted_by == "The date is worked out from the article."
    assert item.citation.passage == "paragraph 8"


def test_an_organisation_that_claims_takes_its_article() -> None:
    article = make_article()
    claim = article.facts.get(kind="claim").claim
    claim.speaker = article.actors.create(handle="office", name="Post Office", kind="organisation")
    claim.stance = "doubts"
    claim.save()
    make_question(article=article, facts=[claim.fact])

    (item,) = article_deck(article).items

    assert item.asserted_by == "According to the Post Office; Ada Reed doubts it"


def test_two_claims_are_told_apart_and_their_paragraphs_named() -> None:
    article = make_article()
    other = make_claim(article, "The prize was doubted.", paragraph=3)
    other.claim.speaker = article.actors.create(handle="paper", name="The Mail", kind="group")
    other.claim.stance = "doubts"
    other.claim.save()
    make_question(article=article, facts=[article.facts.get(paragraph=9), other])

    (item,) = article_deck(article).items

    assert item.asserted_by == "According to The Mail; Ada Reed doubts it\nAda Reed argues"
    assert item.citation.passage == "paragraphs 3, 9"


def test_events_name_their_paragraphs() -> None:
    article = make_article()
    question = make_question("ordering", article=article)
    option = Option.objects.filter(revision=question.current).first()
    Option.objects.filter(pk=option.pk).update(fact=article.facts.get(kind="event"))

    (item,) = article_deck(article).items

    assert item.passages == {option.public_id: "paragraph 8"}


def causal_pair(article: Article, *causes: str, **claim: str) -> Option:
    """An option that states that the first cause leads to an effect; the others do so too."""
    effect = article.factors.create(handle="effect", label="people fly")
    for number, cause in enumerate(causes):
        fact = make_claim(article, f"{cause} makes people fly.", paragraph=9)
        fact.claim.cause = article.factors.create(handle=f"cause-{number}", label=cause)
        fact.claim.effect = effect
        for name, value in ({"relation": "causes"} | claim).items():
            setattr(fact.claim, name, value)
        fact.claim.save()
    question = make_question("matching", article=article)
    option = question.current.options.filter(side="left").first()
    option.fact = article.facts.get(statement__startswith=causes[0])
    Option.objects.filter(pk=option.pk).update(fact=option.fact)
    return option


def test_a_pair_that_states_a_claim_links_cause_and_effect() -> None:
    article = make_article()
    option = causal_pair(article, "Ambition")

    (item,) = article_deck(article).items

    assert item.links == {option.public_id: Link("Ada Reed", reversible=True)}
    assert item.said == {option.public_id: "Ada Reed argues"}


def test_an_effect_with_two_causes_is_not_asked_backwards() -> None:
    article = make_article()
    option = causal_pair(article, "Ambition", "Boredom", strength="hedged")

    (item,) = article_deck(article).items

    assert item.links == {option.public_id: Link("Ada Reed", firm=False)}
    assert item.said == {option.public_id: "Ada Reed suggests"}


@pytest.mark.parametrize("causes", [("Ambition",), ("Ambition", "Boredom")])
def test_a_cause_with_two_effects_is_asked_backwards_if_it_can_be(causes: tuple[str, ...]) -> None:
    article = make_article()
    option = causal_pair(article, *causes)
    other = make_claim(article, "Ambition makes people fall.", paragraph=9)
    other.claim.cause = option.fact.claim.cause
    other.claim.effect = article.factors.create(handle="fall", label="people fall")
    other.claim.save()

    (item,) = article_deck(article).items

    backwards = Link("Ada Reed", forward=False, reversible=True)
    assert item.links == ({option.public_id: backwards} if len(causes) == 1 else {})


def test_an_event_of_a_pair_is_said_by_nobody() -> None:
    article = make_article()
    claim, event = article.facts.get(kind="claim"), article.facts.get(kind="event")
    question = make_question("matching", article=article, facts=[claim, event])
    option = question.current.options.filter(side="left").first()
    Option.objects.filter(pk=option.pk).update(fact=event)

    (item,) = article_deck(article).items

    assert item.asserted_by == "Ada Reed argues"
    assert item.said == {option.public_id: ""}


def test_only_a_date_among_gaps_says_what_is_wanted() -> None:
    article = make_article()
    make_question("cloze", article=article)

    (item,) = article_deck(article).items

    assert item.wanted_in_gaps == {"1": "Month and year"}


def test_names_are_those_of_the_actors_and_their_aliases() -> None:
    article = make_article()
    pilot = article.actors.create(handle="pilot", name="Louis Blériot", kind="person")
    pilot.aliases.create(name="Blériot")
    make_question(article=article)

    assert article_deck(article).names == {"Ada Reed", "Louis Blériot", "Blériot"}


@pytest.mark.parametrize("count", [1, 3])
def test_a_deck_takes_seven_statements_however_long_it_is(
    count: int, django_assert_num_queries: Counting
) -> None:
    quiz = make_quiz(USUAL * count)
    quiz = Quiz.objects.select_related("article").get(pk=quiz.pk)
    article: Article = quiz.article  # type: ignore[assignment]

    with django_assert_num_queries(7):
        article_deck(article)
    with django_assert_num_queries(7):
        quiz_deck(quiz)

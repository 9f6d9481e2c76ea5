"""Facts sorted for reading: events by year, causes with who says so, people with their roles."""

import pytest

from quizzes.models import Actor, Fact, Role
from quizzes.queries.facts import article_facts, causes_of, events_of
from quizzes.wording import say
from tests.builders import make_article, make_event

pytestmark = pytest.mark.django_db


@pytest.fixture
def article():
    return make_article()


def test_events_of_one_year_stand_together_in_the_order_of_time(article):
    make_event(article, "A prize is offered.", "1908-10", paragraph=2)
    make_event(article, "A second prize is offered.", "1909", paragraph=3)
    make_event(article, "Balloons are the fashion.", "178X", paragraph=1)

    years = article_facts(article).years

    assert [(year.label, [event.when for event in year.events]) for year in years] == [
        ("the 1780s", [""]),
        ("1908", ["October"]),
        ("1909", ["", "25 July"]),
    ]


def test_a_cause_has_its_effect_and_who_says_so(article):
    (cause,) = article_facts(article).causes

    assert (cause.cause, cause.relation, cause.effect) == (
        "The prize",
        "causes",
        "Pilots at the coast",
    )
    assert [say(mark) for mark in cause.marks] == ["author’s view"]


def test_people_come_before_bodies_with_all_their_roles(article):
    for name, kind, title in (
        ("The Mail", "organisation", "A newspaper"),
        ("Louis Blériot", "person", "Engineer"),
        ("Louis Blériot", "person", "Pilot"),
    ):
        actor, _ = Actor.objects.get_or_create(
            article=article, name=name, defaults={"kind": kind, "handle": name[:3]}
        )
        fact = Fact.objects.create(article=article, kind="role", statement=f"{name}: {title}")
        Role.objects.create(fact=fact, actor=actor, title=title)

    members = article_facts(article).members

    assert [(each.name, [role.title for role in each.roles]) for each in members] == [
        ("Louis Blériot", ["Engineer", "Pilot"]),
        ("The Mail", ["A newspaper"]),
    ]


def test_every_fact_stands_in_exactly_one_place(article, django_assert_num_queries):
    with django_assert_num_queries(1):
        facts = article_facts(article)

    placed = [
        *(event.statement for year in facts.years for event in year.events),
        *(fact.statement for fact in (*facts.causes, *facts.sayings, *facts.figures)),
        *(role.statement for member in facts.members for role in member.roles),
    ]
    assert sorted(placed) == sorted(fact.statement for fact in article.facts.all())


def test_rows_for_programs(article):
    assert [fact.event.edtf for fact in events_of(article)] == ["1909-07-25"]
    assert [fact.claim.cause.label for fact in causes_of(article)] == ["The prize"]

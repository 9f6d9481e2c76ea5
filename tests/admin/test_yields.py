"""What people made of each rule's proposals, over one article and over all that one may review."""

import pytest

from quizzes.actions.decide_proposal import accept_proposal, reject_proposal, undo_decision
from quizzes.models import Article
from quizzes.permissions import Who, may_review
from quizzes.queries.yields import reviewable_articles
from tests.builders import make_article, make_user
from tests.proposing import WHEN, propose
from tests.taking import NOON

ADDRESS = "/admin/quizzes/article/yields/"


@pytest.fixture
def article(instructor):
    return make_article(owner=instructor)


def rows(client, query=""):
    found = client.get(ADDRESS + query).context["rows"]
    return [
        (row.rule, row.as_it_is, row.edited, row.rejected, row.waiting, row.share, row.seconds)
        for row in found
    ]


def test_yield_is_counted_by_rule_with_the_seconds_it_took(
    client_of_instructor, article, instructor
):
    again = WHEN | {"stem": "In which year did Louis Blériot cross the Channel?"}
    crossing, when, again, prize = propose(article, drafts=[WHEN, again])
    accept_proposal(crossing, by=instructor, now=NOON, seconds=4)
    accept_proposal(when, by=instructor, now=NOON, seconds=10)
    changed = {"explanation": "At Dover."}
    accept_proposal(again, by=instructor, now=NOON, changed=changed, seconds=20)
    reject_proposal(prize, by=instructor, now=NOON)

    assert rows(client_of_instructor) == [
        ("in-what-year", 1, 1, 0, 0, 50, 15),
        ("date", 1, 0, 0, 0, 100, 4),
        ("drew", 0, 0, 1, 0, 0, None),
    ]
    page = client_of_instructor.get(ADDRESS).content.decode()
    assert "<td>50 %</td><td>0</td><td>15</td>" in page


def test_the_last_verdict_counts(client_of_instructor, article, instructor):
    prize = propose(article, drafts=[])[1]
    accept_proposal(prize, by=instructor, now=NOON, changed={"text": "Prizes drew pilots."})
    undo_decision(prize, by=instructor, now=NOON)
    assert ("drew", 0, 0, 0, 1, None, None) in rows(client_of_instructor)

    accept_proposal(prize, by=instructor, now=NOON)

    assert ("drew", 1, 0, 0, 0, 100, None) in rows(client_of_instructor)


def test_one_article_can_be_looked_at_alone(client_of_instructor, article, instructor):
    propose(article)
    propose(make_article(owner=instructor), drafts=[])

    everything, alone = (
        rows(client_of_instructor),
        rows(client_of_instructor, f"?article={article.pk}"),
    )

    assert [row[4] for row in everything] == [2, 2, 1]
    assert [row[4] for row in alone] == [1, 1, 1]
    assert rows(client_of_instructor, "?article=x") == everything


def test_rules_of_a_text_that_one_may_not_review_are_not_told(client_of_instructor, article):
    Article.objects.filter(pk=article.pk).update(owner=make_user("colleague"))
    propose(article)

    assert rows(client_of_instructor) == rows(client_of_instructor, f"?article={article.pk}") == []


@pytest.mark.parametrize("licence", Article.Licence.values)
def test_the_query_says_what_the_permission_says(article, instructor, licence):
    other = make_article(owner=make_user("colleague"), text_licence=licence)
    Article.objects.filter(pk=article.pk).update(text_licence=licence)
    who = Who(user_id=instructor.pk, is_instructor=True)
    everything = Article.objects.filter(pk__in=[article.pk, other.pk])

    found = set(reviewable_articles(who).filter(pk__in=everything))

    assert found == {each for each in everything if may_review(who, each)}


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_takes_as_many_statements_for_any_number(
    client_of_instructor, article, count, django_assert_num_queries
):
    propose(article, drafts=[WHEN | {"rule": f"rule {number}"} for number in range(count)])

    with django_assert_num_queries(6):
        client_of_instructor.get(ADDRESS)

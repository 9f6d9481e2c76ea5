"""Deleting actors, factors and facts, one or many: what something rests on stays."""

import pytest

from quizzes.models import Actor, Fact, Factor
from tests.admin.filling import fields_of
from tests.builders import make_article, make_question

pytestmark = pytest.mark.django_db


@pytest.fixture
def article():
    return make_article()


def delete(client, row):
    """Through the page that asks once more."""
    return client.post(f"/admin/quizzes/{row._meta.model_name}/{row.pk}/delete/", {"post": "yes"})


def delete_chosen(client, *rows):
    """Through the list."""
    sent = {"action": "delete_selected", "_selected_action": [row.pk for row in rows]}
    return client.post(f"/admin/quizzes/{rows[0]._meta.model_name}/", sent | {"post": "yes"})


HOW = pytest.mark.parametrize("how", [delete, delete_chosen])


@pytest.fixture
def pilot(article):
    """An actor of an event, and of nothing that needs one."""
    actor = Actor.objects.create(article=article, handle="bleriot", name="Blériot", kind="person")
    article.facts.get(kind="event").actors.add(actor)
    return actor


@HOW
def test_an_actor_that_goes_marks_the_questions_of_its_facts(
    article, pilot, client_of_instructor, how
):
    question, other = (
        make_question("date", article=article, facts=[article.facts.get(kind=kind)])
        for kind in ("event", "figure")
    )

    how(client_of_instructor, pilot)

    for each in (question, other):
        each.refresh_from_db()
    assert not Actor.objects.filter(pk=pilot.pk).exists()
    (said,) = question.stale_facts.values()
    assert said["before"] == [*said["after"], "People and bodies: Blériot"]
    assert other.stale_since is None


def test_a_factor_that_no_claim_joins_goes(article, client_of_instructor):
    factor = Factor.objects.create(article=article, handle="fame", label="Fame")

    delete(client_of_instructor, factor)

    assert not Factor.objects.filter(pk=factor.pk).exists()


def test_what_a_claim_names_stays(article, client_of_instructor):
    claim = article.facts.get(kind="claim").claim

    for row in (claim.cause, claim.effect, claim.speaker):
        delete(client_of_instructor, row)
    delete_chosen(client_of_instructor, *Factor.objects.all())

    claim.refresh_from_db()
    assert (claim.cause, claim.effect) == tuple(Factor.objects.order_by("pk"))


@HOW
def test_a_fact_goes_unless_a_question_rests_on_it(article, client_of_instructor, how):
    event = article.facts.get(kind="event")
    question = make_question("date", article=article, facts=[event])

    how(client_of_instructor, event)
    assert article.facts.filter(pk=event.pk).exists()

    question.facts.clear()
    how(client_of_instructor, event)
    assert not article.facts.filter(pk=event.pk).exists()


@pytest.mark.parametrize("kind", ["", "x", "event"])
def test_a_fact_is_added_where_its_kind_and_article_are_chosen(article, client_of_instructor, kind):
    page = client_of_instructor.get(f"/admin/quizzes/fact/add/?kind={kind}")

    assert (page.status_code, fields_of(page).get("statement")) == (200, None)


def test_one_more_fact_of_the_same_sort_is_added(article, client_of_instructor):
    url = f"/admin/quizzes/fact/add/?kind=figure&article={article.pk}"
    typed = {"statement": "It flew at 64 km/h.", "value": "64", "unit": "km/h"}

    sent = fields_of(client_of_instructor.get(url)) | typed | {"_addanother": "1"}
    added = client_of_instructor.post(url, sent)

    assert Fact.objects.filter(statement="It flew at 64 km/h.").count() == 1
    assert added["Location"] == f"/admin/quizzes/fact/add/?kind=figure&article={article.pk}"

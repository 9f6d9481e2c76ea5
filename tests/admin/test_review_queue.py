"""The review queue in the admin: what is asked, by whom, and what each verdict leads to."""

import pytest
from django.test import Client

from quizzes.actions.instructors import make_instructor
from quizzes.models import Article, Decision
from tests.builders import make_article, make_user
from tests.proposing import CROSSING, PRIZE, WHEN, propose

TEXT = f"{CROSSING['text']}\n{PRIZE['text']}"


@pytest.fixture
def article(instructor):
    article = make_article(owner=instructor, text=TEXT, text_sha256="0" * 64)
    propose(article)
    return article


def address(article):
    return f"/admin/quizzes/article/{article.pk}/review/"


def shown(client, article, query=""):
    response = client.get(address(article) + query)
    assert response.status_code == 200
    return response.content.decode()


def decide(client, article, verb, proposal, **fields):
    data = {"do": verb, "proposal": str(proposal.uuid), "shown_at": "1", **fields}
    return client.post(address(article), data)


def filled(client, article, **changes):
    """What a browser would send of the form that is shown."""
    form = client.get(address(article)).context["form"]
    fields = {form.add_prefix(name): field.initial for name, field in form.fields.items()}
    return fields | {form.add_prefix(name): value for name, value in changes.items()}


def test_one_proposal_is_shown_with_its_passage_marked(client_of_instructor, article):
    page = shown(client_of_instructor, article)

    assert f'<mark class="here">{CROSSING["text"]}</mark>' in page
    assert "Paragraph 1" in page
    assert "3 wait" in page
    assert PRIZE["text"] not in page


def test_accepting_goes_on_to_the_next(client_of_instructor, article):
    crossing = article.proposals.first()
    fields = filled(client_of_instructor, article)

    response = decide(client_of_instructor, article, "accept", crossing, **fields)

    assert response["Location"] == f"{address(article)}?after=0"
    crossing.refresh_from_db()
    assert (crossing.state, Decision.objects.get().verdict) == ("accepted", "accept")
    assert WHEN["stem"] in shown(client_of_instructor, article, "?after=0")


def test_what_is_mended_in_the_form_is_an_edit(client_of_instructor, article):
    crossing = article.proposals.first()
    fields = filled(client_of_instructor, article, text="Blériot flew to Dover.", date="July 1909")

    decide(client_of_instructor, article, "accept", crossing, **fields)

    crossing.refresh_from_db()
    assert (crossing.fact.statement, crossing.fact.event.edtf) == (
        *("Blériot flew to Dover.", "1909-07"),
    )
    assert Decision.objects.get().verdict == "edit"


def test_a_field_that_cannot_be_read_is_said_and_nothing_decided(client_of_instructor, article):
    crossing = article.proposals.first()
    fields = filled(client_of_instructor, article, date="some day")

    response = decide(client_of_instructor, article, "accept", crossing, **fields)

    page = client_of_instructor.get(response["Location"]).content.decode()
    assert "When:" in page
    assert Decision.objects.count() == 0


def test_reject_and_undo(client_of_instructor, article):
    crossing = article.proposals.first()

    decide(client_of_instructor, article, "reject", crossing)
    assert "2 wait" in shown(client_of_instructor, article)
    back = decide(client_of_instructor, article, "undo", crossing)

    assert "3 wait" in shown(client_of_instructor, article)
    assert CROSSING["text"] in client_of_instructor.get(back["Location"]).content.decode()


def test_all_of_high_confidence_are_accepted_at_once(client_of_instructor, article):
    client_of_instructor.post(address(article), {"do": "confident:0.8"})

    states = [proposal.state for proposal in article.proposals.all()]
    assert states == ["accepted", "accepted", "pending"]


def test_what_breaks_a_guard_is_not_accepted_unseen(client_of_instructor, instructor):
    article = make_article(owner=instructor)
    propose(article, drafts=[WHEN | {"problems": ["answer-leak"]}])

    client_of_instructor.post(address(article), {"do": "confident:0.8"})

    states = [proposal.state for proposal in article.proposals.all()]
    assert states == ["accepted", "pending", "pending"]


@pytest.mark.parametrize("proposal", ["", "x", "6f1c0f0e-0000-4000-8000-000000000001"])
def test_a_verdict_on_nothing_is_not_found(client_of_instructor, article, proposal):
    data = {"do": "accept", "proposal": proposal}

    assert client_of_instructor.post(address(article), data).status_code == 404


def test_questions_alone_are_gone_through_and_bring_their_facts(client_of_instructor, article):
    assert WHEN["stem"] in shown(client_of_instructor, article, "?only=draft")
    when = article.proposals.get(sort="draft")
    form = client_of_instructor.get(f"{address(article)}?only=draft").context["form"]
    fields = {form.add_prefix(name): field.initial for name, field in form.fields.items()}
    data = {"do": "accept", "proposal": str(when.uuid), **fields}

    response = client_of_instructor.post(f"{address(article)}?only=draft", data)

    assert response["Location"] == f"{address(article)}?after=1&only=draft"
    page = client_of_instructor.get(response["Location"]).content.decode()
    assert "No question waits any more." in page
    assert f"{address(article).replace('review', 'quiz')}" in page
    assert [each.state for each in article.proposals.all()] == ["accepted", "accepted", "pending"]


@pytest.mark.parametrize("after", ["7", "x", "-1", "99999999999999999999"])
def test_next_starts_again_at_the_end(client_of_instructor, article, after):
    assert "3 wait" in shown(client_of_instructor, article, f"?after={after}")


def test_what_would_be_accepted_at_once_is_counted(client_of_instructor, article):
    page = client_of_instructor.get(address(article))

    assert page.context["levels"] == [(0.9, 90, 1), (0.8, 80, 2), (0.7, 70, 2), (0.6, 60, 3)]
    assert "80 % and above: 2" in page.content.decode()


def test_a_batch_is_taken_back_at_once(client_of_instructor, article):
    client_of_instructor.post(address(article), {"do": "confident:0.8"})
    page = client_of_instructor.get(address(article))
    assert "Takes back the 2 that were accepted at once." in page.content.decode()

    client_of_instructor.post(
        address(article), {"do": "undo-batch", "batch": str(page.context["batch"])}
    )

    page = shown(client_of_instructor, article)
    assert "2 taken back." in page
    assert "3 wait" in page


@pytest.mark.parametrize("batch", ["", "x", "6f1c0f0e-0000-4000-8000-000000000001"])
def test_a_batch_that_is_none_takes_nothing_back(client_of_instructor, article, batch):
    client_of_instructor.post(address(article), {"do": "confident:0.8"})

    client_of_instructor.post(address(article), {"do": "undo-batch", "batch": batch})

    assert [each.state for each in article.proposals.all()] == ["accepted", "accepted", "pending"]


@pytest.mark.parametrize(
    ("licence", "status"),
    [("publisher", 403), ("own", 200), ("open", 200), ("public_domain", 200)],
)
def test_a_publishers_text_is_reviewed_by_its_owner_alone(article, licence, status):
    Article.objects.filter(pk=article.pk).update(text_licence=licence)
    colleague = make_user("colleague")
    make_instructor(colleague)
    client = Client()
    client.force_login(colleague)

    assert client.get(address(article)).status_code == status
    assert client.post(address(article), {"do": "confident:0.8"}).status_code in (302, status)
    assert (Decision.objects.count() > 0) == (status == 200)


def test_learners_are_sent_away(article, client):
    client.force_login(make_user())

    assert client.get(address(article)).status_code == 302


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_takes_as_many_statements_whatever_waits(
    client_of_instructor, instructor, count, django_assert_num_queries
):
    article = make_article(owner=instructor, text=TEXT)
    drafts = [WHEN | {"stem": f"When did Louis Blériot cross ({n})?"} for n in range(count)]
    propose(article, drafts=drafts)

    with django_assert_num_queries(11):
        shown(client_of_instructor, article)

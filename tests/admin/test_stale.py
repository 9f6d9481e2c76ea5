"""Questions whose facts were edited: what marks them, their filter, and the walk through them."""

import pytest
from django.test import Client

from quizzes.actions.delete_fact import delete_fact
from quizzes.actions.write_fact import write_fact
from quizzes.models import Actor, Article, AuditEntry, Question, User
from quizzes.queries.stale import FactChange, fact_changes
from tests.admin.filling import fields_of
from tests.builders import make_article, make_question

LIST = "/admin/quizzes/question/"
WALK = f"{LIST}stale/"
SAID = ("Blériot crosses the Channel.", "Date: 1909-07-25", "Extent: some time within")
SAYS = ("Blériot crosses the Channel.", "Date: 1909-07", "Extent: some time within")


@pytest.fixture
def article(db: None) -> Article:
    return make_article()


def question_on(article: Article, kind: str) -> Question:
    return make_question("date", article=article, facts=article.facts.filter(kind=kind))


def edit_event(article: Article, edtf: str = "1909-07") -> None:
    fact = article.facts.get(kind="event")
    write_fact(fact, {"edtf": edtf, "extent": "within", "inferred": False})


def changes(question: Question) -> tuple[FactChange, ...]:
    question.refresh_from_db()
    return fact_changes(question) if question.stale_since else ()


@pytest.mark.parametrize(("name", "stale"), [("Ada Reed", False), ("Ada Lovelace", True)])
def test_another_name_of_an_actor_marks_the_questions_of_its_claims(
    name: str, stale: bool, article: Article, client_of_instructor: Client
) -> None:
    question, other = question_on(article, "claim"), question_on(article, "event")
    actor = Actor.objects.get(article=article, name="Ada Reed")
    url = f"/admin/quizzes/actor/{actor.pk}/change/"

    client_of_instructor.post(url, fields_of(client_of_instructor.get(url)) | {"name": name})

    said = [(change.before != change.after) for change in changes(question)]
    assert (said, changes(other)) == ([True] if stale else [], ())
    assert question.findings is not None


def test_what_a_fact_said_first_is_kept_until_somebody_has_looked(article: Article) -> None:
    question = question_on(article, "event")

    edit_event(article, "1909")
    edit_event(article)

    fact = article.facts.get(kind="event")
    assert changes(question) == (FactChange(fact.pk, SAID, SAYS),)


def test_list_counts_and_filters(article: Article, client_of_instructor: Client) -> None:
    stale, fresh = question_on(article, "event"), question_on(article, "claim")
    edit_event(article)

    page, rest = (client_of_instructor.get(f"{LIST}?facts={of}") for of in ("stale", "fresh"))

    assert list(page.context["cl"].result_list) == [stale]
    assert list(rest.context["cl"].result_list) == [fresh]
    assert f'<a href="{WALK}">1 to look at again</a>' in page.content.decode()


def test_walk_goes_from_one_to_the_next(article: Article, client_of_instructor: Client) -> None:
    first, second = (question_on(article, "event") for _ in range(2))
    edit_event(article)

    page = client_of_instructor.get(WALK)
    assert (page.context["question"], page.context["left"]) == (first, 2)
    assert page.context["changes"] == changes(first)
    assert client_of_instructor.get(f"{WALK}?after={first.pk}").context["question"] == second
    page = client_of_instructor.post(WALK, fields_of(page), follow=True)

    assert (page.context["question"], page.context["left"]) == (second, 1)
    assert changes(first) == ()
    assert AuditEntry.objects.get(action="confirm question").subject_uuid == first.uuid
    page = client_of_instructor.post(WALK, fields_of(page), follow=True)
    assert "Every question stands on its facts as they are now." in page.content.decode()


def test_what_changed_after_the_page_was_opened_stays(
    article: Article, client_of_instructor: Client
) -> None:
    question = question_on(article, "event")
    edit_event(article, "1909")
    opened = fields_of(client_of_instructor.get(WALK))

    edit_event(article)
    client_of_instructor.post(WALK, opened)

    assert len(changes(question)) == 1


def test_form_shows_what_changed_and_saving_confirms(
    article: Article, client_of_instructor: Client
) -> None:
    question = question_on(article, "event")
    edit_event(article)
    url = f"{LIST}{question.pk}/change/?walk=1"

    page = client_of_instructor.get(url)
    saved = client_of_instructor.post(url, fields_of(page) | {"stem": "When, in which month?"})

    assert page.content.decode().count("<p>Date: 1909-07-25</p>") == 1
    assert changes(question) == ()
    assert saved.headers["Location"] == f"{WALK}?after={question.pk}"


def test_walk_costs_as_much_with_many(
    article: Article, client_of_instructor: Client, django_assert_max_num_queries
) -> None:
    for _ in range(5):
        question_on(article, "event")
    edit_event(article)

    with django_assert_max_num_queries(12):
        client_of_instructor.get(WALK)


@pytest.mark.parametrize("seen", ["", "x", "2026-11-24", "2026-11-24T12:00:00", "2026-13-45T12:00"])
def test_what_no_page_showed_is_not_confirmed(
    seen: str, article: Article, client_of_instructor: Client
) -> None:
    question = question_on(article, "event")
    edit_event(article)

    client_of_instructor.post(WALK, {"question": question.pk, "stale_since": seen})

    assert len(changes(question)) == 1


@pytest.mark.parametrize("number", ["", "x", "-1", "²", "9" * 19])
def test_a_question_that_is_none_leads_to_the_first(
    number: str, article: Article, client_of_instructor: Client
) -> None:
    question = question_on(article, "event")
    edit_event(article)
    sent = fields_of(client_of_instructor.get(WALK)) | {"question": number}

    page = client_of_instructor.post(WALK, sent, follow=True)

    assert (page.context["question"], len(changes(question))) == (question, 1)


def test_a_fact_that_a_question_left_behind_can_be_gone(
    article: Article, client_of_instructor: Client
) -> None:
    question = question_on(article, "event")
    edit_event(article)
    question.facts.set(article.facts.filter(kind="claim"))
    delete_fact(article.facts.get(kind="event"))

    page = client_of_instructor.get(WALK)

    assert page.context["changes"] == (FactChange(None, SAID, SAYS),)
    assert "Open the fact" not in page.content.decode()


def test_the_walk_is_for_who_may_change_questions(article: Article, instructor: User) -> None:
    instructor.groups.clear()
    client = Client()
    client.force_login(instructor)

    assert client.get(WALK).status_code == 403

"""Authoring questions over the API: what is written is read back, by instructors alone."""

import json

import pytest

from quizzes.actions.publishing import retire
from quizzes.models import Question, Revision
from quizzes.queries.authoring import stored_content
from tests.api.calling import Caller, checked, problem, token_of
from tests.builders import KINDS, make_article, make_question, make_quiz, make_user
from tests.taking import guest, start

pytestmark = pytest.mark.django_db

WRITTEN = {
    "kind": "single_choice",
    "stem": "Who built it?",
    "explanation": "In their shop.",
    "options": [
        {"text": "Two brothers", "credit": "1"},
        {"text": "A mechanic", "credit": "1/2", "feedback": "He made the engine."},
        {"text": "A count"},
    ],
}


@pytest.fixture
def author():
    return Caller(token=token_of(make_user(is_staff=True)))


def send(caller, method, path, body=None):
    content = "" if body is None else json.dumps(body)
    call = getattr(caller.client, method)
    return checked(call(f"/api/v1/{path}", content, content_type="application/json"))


def test_a_question_is_written_read_published_and_changed(author):
    article = make_article()
    fact = article.facts.first()

    made = author.post("questions/", WRITTEN | {"article": article.slug, "facts": [str(fact.uuid)]})
    path = f"questions/{made.json()['id']}/"
    changed = send(author, "patch", path, {"stem": "Who made it?", "status": "published"})

    assert (made.status_code, changed.status_code) == (201, 200)
    assert author.get(path).json() == changed.json()
    assert changed.json() == made.json() | {
        "stem": "Who made it?",
        "status": "published",
        "revision": 2,
    }
    assert made.json() | {"id": ""} == {
        "id": "",
        "article": article.slug,
        "kind": "single_choice",
        "status": "draft",
        "worth": "support",
        "revision": 1,
        "stem": "Who built it?",
        "tags": [],
        "points": 1.0,
        "spec": {},
        "key_spec": {},
        "explanation": "In their shop.",
        "options": WRITTEN["options"],
        "keys": [],
        "facts": [str(fact.uuid)],
    }


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_read_can_be_sent_again_and_changes_nothing(author, kind):
    question = make_question(kind)
    path = f"questions/{question.uuid}/"
    read = author.get(path).json()
    content = {name: read[name] for name in ("stem", "spec", "key_spec", "options", "keys")}

    reply = send(author, "patch", path, content)

    assert reply.json() == read
    assert Revision.objects.filter(question=question).count() == 1


@pytest.mark.parametrize("value", [True, False])
def test_a_statement_takes_a_plain_true_or_false(author, value):
    body = {"kind": "true_false", "stem": "It fell.", "keys": [{"value": value}]}

    made = author.post("questions/", body).json()

    assert made["keys"] == [{"value": str(value).lower(), "credit": "1"}]


@pytest.mark.parametrize(
    ("kind", "part", "at"), [("date", "keys", 0), ("ordering", "options", 1), ("cloze", "keys", 0)]
)
def test_dates_are_read_as_in_the_form(author, kind, part, at):
    question = make_question(kind)
    path = f"questions/{question.uuid}/"
    rows = author.get(path).json()[part]

    def sent(date):
        changed = [row | ({"value": date} if n == at else {}) for n, row in enumerate(rows)]
        return author.patch(path, {part: changed})

    refused = sent("31 June 1878")

    assert sent("25th of July, 1909").json()[part][at]["value"] == "1909-07-25"
    assert refused.json()["errors"] == {
        part: ["In that year June has the days 1 to 30. Please check the day."]
    }


def test_a_corrected_key_names_what_it_corrects(author):
    question = make_question("date")

    send(
        author,
        "patch",
        f"questions/{question.uuid}/",
        {"keys": [{"value": "1909-08"}], "corrects": True},
    )

    old, new = Revision.objects.filter(question=question).order_by("number")
    assert new.corrects == old
    assert [key.value for key in stored_content(new).keys] == ["1909-08"]


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({"stem": ""}, {"stem"}),
        ({"kind": "hologram"}, {"kind"}),
        ({"article": "no-such-article"}, {"article"}),
        ({"facts": ["00000000-0000-4000-8000-000000000000"]}, {"facts"}),
        ({"options": WRITTEN["options"][:1]}, {"options"}),
        ({"options": [{"text": "A", "credit": "1/0"}]}, {"options"}),
        ({"spec": {"no_such": 1}}, {"spec"}),
        ({"spec": {"rule": "\0"}}, {"spec"}),
        ({"points": 0}, {"points"}),
        ({"worth": "gold"}, {"worth"}),
        ({"wibble": 1}, {"wibble"}),
        ({"wibble": 1, "stem": ""}, {"wibble", "stem"}),
    ],
)
def test_what_does_not_fit_is_named_by_field_and_nothing_is_stored(author, changes, fields):
    reply = author.post("questions/", WRITTEN | changes)

    assert problem(reply) == (422, "invalid")
    assert set(reply.json()["errors"]) == fields
    assert Question.objects.count() == 0


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("value", [7, "x", [], {}, None, [{}], {"1": 2}])
def test_settings_of_a_wrong_form_are_refused_and_break_nothing(author, kind, value):
    question = make_question(kind)
    names = {*stored_content(question.current).spec, "gaps", "required", "rule", "unit", "model"}

    for part in ("spec", "key_spec"):
        for name in names:
            reply = send(author, "patch", f"questions/{question.uuid}/", {part: {name: value}})
            assert reply.status_code in {200, 422}


def test_removing_retires_what_was_asked_and_deletes_a_draft_that_never_was(author):
    quiz, draft = make_quiz(["date"]), make_question("date", status="draft")
    start(quiz, guest())
    asked = quiz.sections.get().questions.get()

    replies = [send(author, "delete", f"questions/{each.uuid}/") for each in (asked, draft)]

    assert [reply.status_code for reply in replies] == [200, 204]
    assert (replies[0].json()["id"], replies[0].json()["status"]) == (str(asked.uuid), "retired")
    assert author.get(f"questions/{asked.uuid}/").json() == replies[0].json()
    assert list(Question.objects.values_list("pk", "status")) == [(asked.pk, "retired")]


def test_a_question_may_be_published_at_once_and_does_not_go_back_to_draft(author):
    made = author.post("questions/", WRITTEN | {"status": "published"})

    reply = author.patch(f"questions/{made.json()['id']}/", {"status": "draft"})

    assert (made.status_code, made.json()["status"]) == (201, "published")
    assert (problem(reply), set(reply.json()["errors"])) == ((422, "invalid"), {"status"})


def test_the_list_is_filtered_by_what_it_declares_and_nothing_else(author):
    article = make_article()
    one = make_question("date", article=article)
    two = make_question("numeric")
    retire(two, by=None)

    def found(**query):
        return [row["id"] for row in author.get("questions/", **query).json()["results"]]

    assert found() == found(keys__value="1909", q="x") == [str(one.uuid), str(two.uuid)]
    assert found(article=article.slug) == found(kind="date") == [str(one.uuid)]
    assert found(status="retired") == [str(two.uuid)]


@pytest.mark.parametrize(
    "query",
    [{"kind": "nonsense"}, {"status": "zz"}, {"status": "\0retired"}, {"kind": "x", "q": "y"}],
)
def test_a_filter_that_cannot_be_is_refused_by_its_name(author, query):
    reply = author.get("questions/", **query)

    assert problem(reply) == (422, "invalid")
    assert list(reply.json()["errors"]) == list(query)[:1]


@pytest.mark.parametrize(
    ("changes", "errors"),
    [
        ({"kind": "numeric"}, {"kind": ["This cannot be changed."]}),
        (
            {"keys": [{"value": "1909", "right": True}]},
            {
                "keys": {
                    "0": {
                        "right": [
                            "There is no such field. There are: value, gap, credit, feedback."
                        ]
                    }
                }
            },
        ),
    ],
)
def test_what_cannot_be_changed_or_is_no_field_is_not_passed_over(author, changes, errors):
    question = make_question("date")

    reply = author.patch(f"questions/{question.uuid}/", {"stem": "When?"} | changes)

    assert problem(reply) == (422, "invalid")
    assert reply.json()["errors"] == errors
    assert Revision.objects.filter(question=question).count() == 1


@pytest.mark.parametrize("method", ["get", "post", "patch", "delete"])
def test_to_learners_none_of_it_is_there(method):
    caller = Caller(token=token_of(make_user()))
    path = f"questions/{make_question('date').uuid}/" if method != "post" else "questions/"

    reply = caller.get(path) if method == "get" else send(caller, method, path, {})

    assert problem(reply) == (404, "not-found")
    assert Question.objects.filter(status="published").count() == (method != "post")

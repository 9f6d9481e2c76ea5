"""Tags over the API: written by instructors, and for learners those of a quiz alone."""

import pytest

from quizzes.actions.tagging import set_tags
from quizzes.models import Question, Revision, Tag
from tests.api.calling import Caller, problem, token_of, typed
from tests.builders import make_question, make_quiz, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def author():
    return Caller(token=token_of(make_user(is_staff=True)))


def test_tags_are_written_read_and_replaced_without_a_revision(author):
    body = {"kind": "true_false", "stem": "It flew.", "keys": [{"value": "true"}]}

    made = author.post("questions/", body | {"tags": ["who", " Cold  War ", "WHO"]}).json()
    path = f"questions/{made['id']}/"
    kept = author.patch(path, {"worth": "core"}).json()
    changed = author.patch(path, {"tags": ["COLD WAR", "why"]}).json()
    emptied = author.patch(path, {"tags": []}).json()

    assert made["tags"] == kept["tags"] == ["Cold War", "who"]
    assert changed == author.get(path).json() | {"tags": ["Cold War", "why"]}
    assert (emptied["tags"], emptied["revision"], Revision.objects.count()) == ([], 1, 1)


@pytest.mark.parametrize(
    ("tags", "sentence"),
    [
        (["war, peace"], "A tag has no comma: “war, peace”."),
        (["–"], "A tag has a letter or a digit."),
        (["x" * 51], "A tag has at most 50 characters."),
        ([f"t{number}" for number in range(51)], "Name at most 50 tags."),
        ("who", 'Expected a list of items but got type "str".'),
    ],
)
def test_what_is_no_tag_is_refused_and_nothing_is_stored(author, tags, sentence):
    question = make_question("date")
    path = f"questions/{question.uuid}/"

    reply = author.patch(path, {"stem": "When?", "tags": tags})

    assert (problem(reply), reply.json()["errors"]) == ((422, "invalid"), {"tags": [sentence]})
    assert (author.get(path).json()["revision"], Tag.objects.count()) == (1, 0)


def test_lists_are_narrowed_by_a_tag_in_any_case(author):
    tagged, other = make_quiz(["date"]), make_quiz(["date"])
    for item in (tagged, tagged.sections.get().questions.get()):
        set_tags(item, ["Cold War", "1945"])
    set_tags(other, ["Cold tea"])

    for path, name in (("quizzes/", "slug"), ("questions/", "id")):
        first, _second = author.get(path).json()["results"]

        def found(tag, path=path, name=name):
            return [row[name] for row in author.get(path, tag=tag).json()["results"]]

        assert found("cold war") == found("COLD  War") == found("1945") == [first[name]]
        assert found("war") == found("\0") == found("x" * 200) == []
        assert first["tags"] == ["1945", "Cold War"]


def test_learners_see_the_tags_of_a_quiz_and_none_of_its_questions():
    quiz = make_quiz(["date"])
    set_tags(quiz, ["flight"])
    set_tags(Question.objects.get(), ["July"])
    caller = Caller()

    listed = caller.get("quizzes/", tag="flight")
    bodies = [
        listed,
        caller.get("quizzes/", tag="july"),
        caller.get(f"quizzes/{quiz.slug}/"),
        caller.get(f"articles/{quiz.article.slug}/"),
    ]
    attempt = caller.start(quiz)
    caller.save(attempt, 1, typed(attempt, 1))
    bodies += [caller.get(f"attempts/{attempt['id']}/"), caller.submit(attempt)]
    bodies.append(caller.review(attempt))

    [row] = listed.json()["results"]
    assert (row["tags"], bodies[1].json()["results"]) == (["flight"], [])
    assert [reply.status_code for reply in bodies] == [200] * len(bodies)
    assert not any('"July"' in reply.content.decode() for reply in bodies)

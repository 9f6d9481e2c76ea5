"""Numbers, gaps and explanations over REST."""

import pytest

from tests.api.calling import Caller, problem, typed
from tests.builders import make_quiz

pytestmark = pytest.mark.django_db


def asked(caller, kind, **fields):
    attempt = caller.start(make_quiz([kind], **fields))
    return attempt, attempt["questions"][0]


def test_a_number_comes_with_its_unit():
    _, question = asked(Caller(), "numeric")

    assert (question["answer_shape"], question["unit"]) == ("number", "minutes")


@pytest.mark.parametrize("raw", [36, 36.0, "36", "36 minutes", "thirty-six"])
def test_a_number_may_be_a_number_or_text(raw):
    caller = Caller()
    attempt, _ = asked(caller, "numeric")

    reply = caller.save(attempt, 1, raw, check=True)

    assert reply.json()["grade"] == {"verdict": "right", "mark": 1.0, "points": 1.0}
    assert reply.json()["feedback"]["answer"] == ["36 minutes"]


def test_gaps_are_described_and_their_marks_stand_in_the_stem():
    _, question = asked(Caller(), "cloze")

    assert question["stem"] == (
        "In [[1]] [[2]] flew across the Channel in [[3]] and landed beside [[4]]."
    )
    texts = [gap.pop("options", []) for gap in question["gaps"]]
    assert question["gaps"] == [
        {"id": "1", "answer_shape": "date", "wanted": "Month and year"},
        {"id": "2", "answer_shape": "text", "wanted": ""},
        {"id": "3", "answer_shape": "number", "wanted": "", "unit": "minutes"},
        {"id": "4", "answer_shape": "choice", "wanted": ""},
    ]
    assert [len(options) for options in texts] == [0, 0, 0, 3]
    assert "options" not in question


def test_a_gap_takes_an_answer_of_its_shape():
    caller = Caller()
    attempt, _ = asked(caller, "cloze")
    right = typed(attempt, 1) | {"1": {"year": 1909, "month": 7}, "3": 36}

    reply = caller.save(attempt, 1, right, check=True)

    assert reply.json()["grade"]["verdict"] == "right"
    assert reply.json()["feedback"]["key"] == [
        "July 1909",
        "Louis Blériot",
        "36 minutes",
        "Dover Castle",
    ]


def test_a_gap_is_refused_by_its_number():
    caller = Caller()
    attempt, _ = asked(caller, "cloze")

    reply = caller.save(attempt, 1, {"3": "more than 30"})

    assert problem(reply) == (422, "malformed-answer")
    assert reply.json()["detail"] == "Gap 3: Write the number itself, without “more than”."


def test_an_explanation_says_how_long_it_may_be():
    _, question = asked(Caller(), "explain")

    assert (question["answer_shape"], question["longest"]) == ("text", 2000)


def test_an_explanation_is_marked_by_its_learner_and_counts_in_no_score():
    caller = Caller()
    attempt, _ = asked(caller, "explain", feedback="deferred")
    marking = f"attempts/{attempt['id']}/answers/1/marking/"
    caller.save(attempt, 1, "It sold copies.")
    before = caller.put(marking, {"points": [1]})
    score = caller.submit(attempt).json()

    reply = caller.put(marking, {"points": [1]})

    [question] = caller.review(attempt).json()["questions"]
    assert problem(before) == (409, "nothing-to-mark")
    assert (score["score"], score["max_score"], score["percent"]) == (0.0, 0.0, 0.0)
    assert reply.json() == {"slot": 1, "points": [1], "share": 0.5}
    assert question["grade"] == {"verdict": "to_mark", "mark": 0.0, "points": 1.0}
    assert question["checklist"] == [
        {"number": 1, "text": "It sold copies", "met": True},
        {"number": 2, "text": "The sea protects no longer", "met": False},
    ]


@pytest.mark.parametrize(
    ("body", "refusal"),
    [
        ({"points": [3]}, (422, "no-such-point")),
        ({"points": "all"}, (422, "invalid")),
        ({"points": [0]}, (422, "invalid")),
        ({}, (422, "invalid")),
    ],
)
def test_a_marking_that_cannot_be_read_is_refused(body, refusal):
    caller = Caller()
    attempt, _ = asked(caller, "explain")
    caller.save(attempt, 1, "It sold copies.", check=True)

    assert problem(caller.put(f"attempts/{attempt['id']}/answers/1/marking/", body)) == refusal


def test_nobody_else_marks_it():
    caller = Caller()
    attempt, _ = asked(caller, "explain")
    caller.save(attempt, 1, "It sold copies.", check=True)
    other = Caller()
    other.start(make_quiz(["explain"]))

    reply = other.put(f"attempts/{attempt['id']}/answers/1/marking/", {"points": [1]})

    assert problem(reply) == (404, "not-found")

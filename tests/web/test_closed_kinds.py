"""True or false, multiple choice and matching on the page, by its own forms alone."""

import re
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.html import strip_tags

from quizzes.models import Quiz, Slot, Step
from tests.builders import make_quiz, raw_answer
from tests.web.browsing import attempt_form, start

pytestmark = pytest.mark.django_db


def page(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, response
    return response.content.decode()


def send(client: Client, url: str, verb: str, **typed):
    form = attempt_form(client.get(f"{url}?q=1"))
    return client.post(f"{url}?q=1", form.data(f"{verb}:1", **typed))


def ids() -> dict[str, str]:
    """The public ids of the only question's options, by their texts."""
    return dict(Slot.objects.get().revision.options.values_list("text", "public_id"))


def test_a_statement_asks_for_true_or_false(client):
    shown = page(client, f"{start(client, make_quiz(['true_false']))}?q=1")

    assert "True or false?" in shown
    assert shown.count('type="radio"') == 2
    assert shown.index(">True<") < shown.index(">False<")


@pytest.mark.parametrize(
    ("side", "said"),
    [("false", "His machine had an engine."), ("true", "He flew a monoplane of his own.")],
)
def test_each_side_has_its_word(client, side, said):
    url = start(client, make_quiz(["true_false"]))

    send(client, url, "check", **{"1-answer": side})

    assert said in page(client, f"{url}?q=1")


def test_the_page_says_how_many_to_tick_and_the_note_how_many_were_right(client):
    url = start(client, make_quiz(["multiple_choice"]))
    assert "Choose 2" in page(client, f"{url}?q=1")
    chosen = [ids()[text] for text in ("Orville Wright", "The Montgolfier brothers")]

    send(client, url, "check", **{"1-choice": chosen})

    shown = page(client, f"{url}?q=1")
    assert "1 of 2 right, 1 wrong." in shown
    assert "Theirs was filled with hot air." in shown
    assert Step.objects.get().answer == sorted(chosen)


def test_unticking_everything_takes_the_answer_back(client):
    url = start(client, make_quiz(["multiple_choice"], feedback=Quiz.Feedback.DEFERRED))
    send(client, url, "next", **{"1-choice": [ids()["Louis Blériot"]]})

    send(client, url, "next", **{"1-choice": []})

    assert [step.answer for step in Step.objects.order_by("sequence")] == [
        [ids()["Louis Blériot"]],
        None,
    ]
    assert "checked" not in page(client, f"{url}?q=1")


def test_a_row_for_each_left_item_offers_every_right_one(client):
    shown = page(client, f"{start(client, make_quiz(['matching']))}?q=1")

    assert (shown.count("<select"), shown.count("<option")) == (4, 4 * (1 + 5))
    assert shown.count("selected") == 0


def test_an_open_row_is_stored_open_and_the_note_names_what_was_missed(client):
    url = start(client, make_quiz(["matching"]))
    right, known = raw_answer(Slot.objects.get()), ids()
    open_row = {known["Louis Blériot"]: ""}

    send(client, url, "check", **{f"1-pair-{a}": b for a, b in (right | open_row).items()})

    shown = page(client, f"{url}?q=1")
    assert known["Louis Blériot"] not in Step.objects.get().answer
    assert "3 of 4 right. Not right: Louis Blériot" in shown
    assert "He began at Calais." in shown


def test_each_pair_has_its_mark_and_the_answer_tells_only_what_was_missed(client):
    url = start(client, make_quiz(["matching"]))
    right, known = raw_answer(Slot.objects.get()), ids()
    wrong = {known["Louis Blériot"]: known["The Pacific, 1931"]}

    send(client, url, "check", **{f"1-pair-{a}": b for a, b in (right | wrong).items()})

    told = page(client, f"{url}?q=1").partition('<dl class="answers')[2].partition("</dl>")[0]
    assert told.count('<li class="right">') == 3
    assert told.count('<li class="wrong">') == 1
    assert told.count("Orville Wright: Kitty Hawk, 1903") == 1
    assert "<li>Louis Blériot: The Channel, 1909</li>" in told


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        ("true_false", {"1-answer": "perhaps"}),
        ("multiple_choice", {"1-choice": ["nope", "nope"]}),
        ("matching", {"1-pair-nope": "nope"}),
    ],
)
def test_what_no_form_of_ours_sends_is_refused_and_stores_nothing(client, kind, typed):
    url = start(client, make_quiz([kind]))

    response = send(client, url, "check", **typed)

    assert response.status_code == 422
    assert Step.objects.count() == 0


@pytest.mark.parametrize(
    ("ticked", "said"),
    [
        ((), ""),
        (("Count Zeppelin",), "1 of 2 chosen"),
        (("Count Zeppelin", "Louis Blériot"), "2 of 2 chosen"),
        (("Count Zeppelin", "Louis Blériot", "Orville Wright"), "3 of 2 chosen: untick 1"),
    ],
)
def test_the_page_says_how_many_are_ticked(client, ticked, said):
    url = start(client, make_quiz(["multiple_choice"], feedback=Quiz.Feedback.DEFERRED))
    send(client, url, "next", **{"1-choice": [ids()[text] for text in ticked]})

    shown = page(client, f"{url}?q=1")

    assert re.findall(r"data-tally[^>]*>([^<]*)<", shown) == [said]


def test_after_a_check_every_option_stands_with_its_mark_and_what_is_said_of_it(client):
    url = start(client, make_quiz(["multiple_choice"]))
    ticked = [ids()[text] for text in ("Orville Wright", "Count Zeppelin")]
    send(client, url, "check", **{"1-choice": ticked})

    shown = page(client, f"{url}?q=1")

    listed = shown.partition('<ul class="options marked">')[2].partition("</ul>")[0]
    rows = (row.partition(">")[2] for row in listed.split("<li")[1:])
    assert sorted(" ".join(strip_tags(row).split()) for row in rows) == [
        "Count Zeppelin your choice",
        "Louis Blériot right",
        "Orville Wright your choice, right",
        "The Montgolfier brothers Theirs was filled with hot air.",
    ]


@pytest.mark.parametrize("kind", ["true_false", "multiple_choice", "matching"])
def test_an_answer_from_another_window_is_told_in_words(client, kind):
    url = start(client, make_quiz([kind], feedback=Quiz.Feedback.DEFERRED))
    form = attempt_form(client.get(f"{url}?q=1"))
    data = form.data("next:1", **wrong_fields(kind))
    client.post(f"{url}?q=1", data)

    response = client.post(f"{url}?q=1", data | {"1-client_id": [str(uuid4())]})

    said = response.content.decode()
    words = {"true_false": "True", "multiple_choice": "Count Zeppelin"}
    assert response.status_code == 409
    assert said.count(f"<dd>{words.get(kind, 'Orville Wright: The Channel, 1909')}") == 2


def wrong_fields(kind: str) -> dict[str, object]:
    if kind == "true_false":
        return {"1-answer": "true"}
    if kind == "multiple_choice":
        return {"1-choice": [ids()["Count Zeppelin"]]}
    pairs = raw_answer(Slot.objects.select_related("revision__question").get(), "wrong")
    return {f"1-pair-{left}": right for left, right in pairs.items()}


@pytest.mark.parametrize(
    ("kind", "statements"), [("true_false", 5), ("multiple_choice", 5), ("matching", 6)]
)
def test_statements_of_an_answer(client, kind, statements):
    """Matching needs one more, of the sides of its options, until this process has kept them."""
    url = start(client, make_quiz([kind], feedback=Quiz.Feedback.DEFERRED))
    data = attempt_form(client.get(f"{url}?q=1")).data("next:1", **wrong_fields(kind))

    with CaptureQueriesContext(connection) as captured:
        client.post(f"{url}?q=1", data)

    assert len(captured) == statements


FIELDS = {
    "text": {"1-answer": "x"},
    "ticks": {"1-choice": ["x", "y"]},
    "pairs": {"1-pair-x": "y"},
    "order": {"1-order": ["x"], "1-touched": "1"},
    "date": {"1-year": "x"},
}


@pytest.mark.parametrize("kind", ["true_false", "multiple_choice", "matching"])
@pytest.mark.parametrize("fields", FIELDS.values(), ids=FIELDS)
@pytest.mark.parametrize("stale", [False, True])
def test_fields_of_another_kind_store_nothing_and_are_never_a_fault(client, kind, fields, stale):
    url = start(client, make_quiz([kind], feedback=Quiz.Feedback.DEFERRED))
    form = attempt_form(client.get(f"{url}?q=1"))
    fields = fields | ({"1-sequence": "0"} if stale else {})

    response = client.post(f"{url}?q=1", form.data("next:1", **fields))

    assert response.status_code < 500
    assert Step.objects.count() == 0

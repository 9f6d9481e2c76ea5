"""The history of a question: its revisions with what each changed, who wrote it and when."""

from dataclasses import replace
from fractions import Fraction

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from quizzes.actions.publishing import publish, retire
from quizzes.actions.revise_question import revise_question
from quizzes.admin.question_lines import lines_of
from quizzes.domain.authoring import KeyContent
from quizzes.models import Question, User
from tests.builders import CONTENTS, KINDS, MADE_AT, make_question

pytestmark = pytest.mark.django_db


def history(client: Client, question: Question):
    return client.get(f"/admin/quizzes/question/{question.pk}/history/")


def test_each_revision_tells_what_it_changed(
    client_of_instructor: Client, instructor: User
) -> None:
    question = make_question("single_choice")
    content = CONTENTS["single_choice"]
    second = replace(content, stem="Who flew at Kitty Hawk?", explanation="")
    revise_question(question, second, now=MADE_AT, by=instructor)
    wrights, *others = second.options
    mechanic = replace(others[1], credit=Fraction(1, 3))
    options = (others[0], wrights, mechanic, others[2])
    revise_question(
        question, replace(second, options=options), now=MADE_AT, corrects=question.current
    )

    page = history(client_of_instructor, question)

    newest, middle, first = page.context["changes"]
    assert (newest.number, newest.by, newest.corrects) == (3, "", 2)
    assert (middle.number, middle.by, middle.corrects) == (2, "teacher", None)
    assert middle.removed == (
        "Question: Who built the aeroplane that flew at Kitty Hawk?",
        "Explanation: The brothers built the aeroplane and its engine in their bicycle shop.",
    )
    assert middle.added == ("Question: Who flew at Kitty Hawk?",)
    assert newest.removed == ("Option: Charles Taylor (credit 1/2)",)
    assert newest.added == ("Option: Charles Taylor (credit 1/3)",)
    assert newest.moved == ("Option: The Wright brothers (right): moved from 1 to 2",)
    assert first.removed == ()
    assert first.added == lines_of("single_choice", content)
    assert "corrects revision 2" in page.content.decode()


def in_words(value: str) -> str:
    return "July 1909" if value == "1909-07" else value


@pytest.mark.parametrize("kind", KINDS)
def test_all_that_was_written_is_told(kind: str) -> None:
    content = CONTENTS[kind]

    told = "\n".join(lines_of(kind, content))

    texts = [content.stem, content.explanation]
    texts += [option.text for option in content.options]
    texts += [each.feedback for each in (*content.options, *content.keys)]
    texts += [in_words(key.value) for key in content.keys]
    assert [text for text in texts if text not in told] == []


def test_a_rewritten_answer_shows_before_and_after(client_of_instructor: Client) -> None:
    question = make_question("date")
    changed = replace(CONTENTS["date"], keys=(KeyContent("1909-07-25"),))
    revise_question(question, changed, now=MADE_AT)

    newest = history(client_of_instructor, question).context["changes"][0]

    assert (newest.removed, newest.added) == (
        ("Answer: July 1909",),
        ("Answer: 25 July 1909",),
    )


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("date", "Answer: July 1909"),
        ("cloze", "Answer [[1]]: July 1909"),
        ("ordering", "Option: An aeroplane crosses the Channel – 25 July 1909"),
        ("numeric", "Answer: 36"),
    ],
)
def test_dates_are_told_as_people_read_them(kind: str, line: str) -> None:
    assert line in lines_of(kind, CONTENTS[kind])


def test_a_draft_whose_date_is_none_yet_is_told_as_it_stands() -> None:
    content = replace(CONTENTS["date"], keys=(KeyContent("some day"),))

    assert "Answer: some day" in lines_of("date", content)


def test_an_event_that_was_typed_elsewhere_was_moved_and_no_key_was_changed(
    client_of_instructor: Client,
) -> None:
    question = make_question("ordering")
    first, second, third, *rest = CONTENTS["ordering"].options
    content = replace(CONTENTS["ordering"], options=(second, third, first, *rest))
    revise_question(question, content, now=MADE_AT)

    page = history(client_of_instructor, question)

    newest = page.context["changes"][0]
    moved = f"Option: {first.text} – 21 November 1783: moved from 1 to 3"
    assert (newest.removed, newest.added, newest.moved) == ((), (), (moved,))
    assert page.context["events"] == []
    assert page.content.decode().count("moved from 1 to 3") == 1


def test_publishing_and_retiring_are_told(client_of_instructor: Client, instructor: User) -> None:
    question = make_question("date", status="draft")
    publish(question, by=instructor)
    retire(question, by=instructor, why="Asked twice.")

    page = history(client_of_instructor, question)

    told = [(entry.by, entry.action, entry.why) for entry in page.context["events"]]
    assert told == [
        (instructor, "retire question", "Asked twice."),
        (instructor, "publish question", ""),
    ]
    assert "retire question (Asked twice.)" in page.content.decode()


def test_a_revision_has_the_time_of_its_reader(
    client_of_instructor: Client, instructor: User
) -> None:
    User.objects.filter(pk=instructor.pk).update(time_zone="Asia/Dushanbe")

    page = history(client_of_instructor, make_question("date"))

    assert "1 Mar 2024, 17:00" in page.content.decode()


def test_what_was_written_is_shown_as_text(client_of_instructor: Client) -> None:
    content = replace(CONTENTS["date"], stem="<script>alert(1)</script>")

    page = history(client_of_instructor, make_question("date", content=content))

    assert "<script>alert(1)" not in page.content.decode()
    assert "&lt;script&gt;alert(1)" in page.content.decode()


def test_statements_do_not_grow_with_the_revisions(client_of_instructor: Client) -> None:
    costs = []
    for count in (1, 1, 3):
        question = make_question("date")
        for number in range(1, count):
            content = replace(CONTENTS["date"], stem=f"When was number {number}?")
            revise_question(question, content, now=MADE_AT)
        with CaptureQueriesContext(
            connection,
        ) as captured:
            history(client_of_instructor, question)
        costs.append(len(captured))

    assert costs[1] == costs[2]
    assert costs[1] <= 13

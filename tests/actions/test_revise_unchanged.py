"""Content that says nothing new makes no revision; a change of a key in use is logged."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from quizzes.actions.revise_question import revise_question
from quizzes.domain.authoring import Content, KeyContent, OptionContent
from quizzes.models import Actor, AuditEntry, Question
from quizzes.models.publishing import Status
from quizzes.queries.authoring import stored_content
from tests.builders import CONTENTS, KINDS, MADE_AT, make_article, make_question

pytestmark = pytest.mark.django_db


def numbers(question: Question) -> list[int]:
    return list(question.revisions.values_list("number", flat=True))


@pytest.mark.parametrize("kind", KINDS)
def test_same_content_makes_no_revision(kind: str) -> None:
    question = make_question(kind, article=make_article())
    first = question.current

    again = revise_question(question, CONTENTS[kind], now=MADE_AT)
    stored = revise_question(question, stored_content(first), now=MADE_AT)

    assert (again, stored, numbers(question)) == (first, first, [1])


def test_default_said_or_left_out_is_the_same() -> None:
    question = make_question("short_text")
    said = {"spec": {"form": ""}, "key_spec": {"rule": "forgiving", "accents_matter": False}}

    revise_question(question, replace(CONTENTS["short_text"], **said), now=MADE_AT)

    assert numbers(question) == [1]


@pytest.mark.parametrize(
    "change",
    [
        {"stem": "Who built it?"},
        {"explanation": ""},
        {"points": 2},
        {"options": CONTENTS["single_choice"].options[::-1]},
        {"options": (*CONTENTS["single_choice"].options, OptionContent("Nobody"))},
        {
            "options": (
                replace(CONTENTS["single_choice"].options[0], pinned=True),
                *CONTENTS["single_choice"].options[1:],
            )
        },
    ],
    ids=["stem", "explanation", "points", "order", "option", "pin"],
)
def test_any_change_makes_a_revision(change: dict[str, Any]) -> None:
    question = make_question("single_choice")

    revise_question(question, replace(CONTENTS["single_choice"], **change), now=MADE_AT)

    assert numbers(question) == [1, 2]


def test_fact_of_an_option_is_content() -> None:
    article = make_article()
    question = make_question("ordering", article=article)
    first, *rest = CONTENTS["ordering"].options
    stated = replace(first, fact=str(article.facts.first().uuid))
    content = replace(CONTENTS["ordering"], options=(stated, *rest))

    revise_question(question, content, now=MADE_AT)
    revise_question(question, content, now=MADE_AT)

    assert numbers(question) == [1, 2]
    assert stored_content(question.current).options[0] == stated


def test_names_of_the_article_are_part_of_the_key() -> None:
    article = make_article()
    question = make_question("short_text", article=article)
    Actor.objects.create(article=article, handle="x", name="Otto Lilienthal", kind="person")

    revise_question(question, CONTENTS["short_text"], now=MADE_AT)

    near = [revision.key_spec.spec["near"] for revision in question.revisions.all()]
    assert near == [["Ada Reed"], ["Ada Reed", "Otto Lilienthal"]]


def test_correction_is_always_a_revision() -> None:
    question = make_question("date")
    first = question.current

    second = revise_question(question, CONTENTS["date"], now=MADE_AT, corrects=first)

    assert (second.number, second.corrects) == (2, first)


@pytest.mark.parametrize(
    ("status", "content", "logged"),
    [
        (Status.PUBLISHED, Content("When?", keys=(KeyContent("1909-08"),)), ["change key"]),
        (Status.PUBLISHED, Content("Reworded?", keys=(KeyContent("1909-07"),)), []),
        (Status.DRAFT, Content("When?", keys=(KeyContent("1909-08"),)), []),
    ],
    ids=["key", "wording", "draft"],
)
def test_change_of_a_key_in_use_is_logged(
    status: Status, content: Content, logged: list[str]
) -> None:
    question = make_question("date", status=status)

    revise_question(question, content, now=MADE_AT)

    found = AuditEntry.objects.filter(subject_uuid=question.uuid)
    assert list(found.values_list("action", flat=True)) == logged
    for entry in found:
        keys = [each["keys"][0]["value"] for each in (entry.before, entry.after)]
        assert keys == ["1909-07", "1909-08"]
        assert (entry.before["revision"], entry.after["revision"]) == (1, 2)


def test_fractions_are_stored_exactly() -> None:
    third = OptionContent("Nobody", credit=Fraction(1, 3))
    options = (*CONTENTS["single_choice"].options, third)

    question = make_question(
        "single_choice", content=replace(CONTENTS["single_choice"], options=options)
    )

    assert stored_content(question.current).options[-1] == third

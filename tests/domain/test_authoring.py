"""What an author writes: scalars that are counted, and one way of writing what has several."""

from dataclasses import replace
from fractions import Fraction

import pytest

from quizzes.domain import kinds
from quizzes.domain.authoring import (
    Content,
    OptionContent,
    as_question,
    content_of,
    normal,
    problems,
)
from quizzes.domain.messages import Problem

TICKED = Content(
    stem="Which?",
    options=(
        OptionContent("red", credit=Fraction(1)),
        OptionContent("green"),
        OptionContent("blue", credit=Fraction(1)),
        OptionContent("grey", feedback="No."),
    ),
)
MATCHED = Content(
    stem="Match.",
    options=(
        OptionContent("ice", side="left", target="cold"),
        OptionContent("snow", side="right", handle="cold"),
        OptionContent("fire", side="left", target="warm"),
        OptionContent("sun", side="right", handle="warm"),
        OptionContent("rain", side="right", handle="unused"),
    ),
)


def test_how_many_to_tick_is_counted():
    assert as_question("multiple_choice", TICKED).shown.spec == {"choose": 2}
    assert problems("multiple_choice", TICKED) == ()


@pytest.mark.parametrize(("said", "wrong"), [(2, False), (3, True)])
def test_a_number_that_is_said_all_the_same_has_to_be_the_right_one(said, wrong):
    found = problems("multiple_choice", replace(TICKED, spec={"choose": said}))

    differs = Problem.of("choose", "choices.choose_differs", choose=said, count=2)
    assert found == ((differs,) if wrong else ())


def test_what_is_counted_is_not_written():
    said = replace(TICKED, spec={"choose": 2})

    assert content_of(as_question("multiple_choice", TICKED)) == TICKED
    assert normal("multiple_choice", said) == TICKED


def test_handles_are_numbers_and_only_of_what_is_pointed_at():
    found = normal("matching", MATCHED)

    assert [(option.handle, option.target) for option in found.options] == [
        ("", "2"),
        ("2", ""),
        ("", "4"),
        ("4", ""),
        ("", ""),
    ]
    assert normal("matching", found) == found
    assert as_question("matching", found) == as_question("matching", MATCHED)


def test_a_target_that_is_not_there_stays_and_is_a_problem():
    lost = replace(MATCHED, options=(replace(MATCHED.options[0], target="lost"),))

    assert normal("matching", lost) == lost
    assert Problem.of("options", "authoring.no_such_target", target="lost") in problems(
        "matching", lost
    )


@pytest.mark.parametrize("kind", kinds.all_kinds().values(), ids=lambda kind: kind.id)
def test_every_example_is_written_and_read_back_the_same(kind):
    for example in kind.EXAMPLES:
        question = example.question
        ids = [each.id for each in sorted(question.options, key=lambda each: each.position)]
        content = content_of(question)

        again = as_question(kind.id, content, ids)

        assert normal(kind.id, content) == content
        assert content_of(again) == content
        assert kind.key(again) == kind.key(question)

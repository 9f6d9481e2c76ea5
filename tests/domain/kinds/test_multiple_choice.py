"""Multiple choice: the four rules, what guessing is worth, and the number that is made public."""

from dataclasses import replace
from fractions import Fraction
from itertools import chain, combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.domain.kinds import multiple_choice
from quizzes.domain.messages import Message, Problem
from quizzes.domain.questions import Arrangement, Key, Option, Question, Shown
from quizzes.domain.showing import feedback_for, show_answer

RULES = ("balanced", "exact", "net", "each_option")


def question(right, wrong, *, rule=None, choose=None, keys=None):
    """Options r0, r1, ... that are right and w0, w1, ... that are wrong, in this order."""
    ids = [f"r{n}" for n in range(right)] + [f"w{n}" for n in range(wrong)]
    return Question(
        Shown(
            kind=multiple_choice.ID,
            stem="Which?",
            spec={"choose": right if choose is None else choose},
            options=tuple(Option(i, f"text {i}", position=n) for n, i in enumerate(ids)),
        ),
        keys=tuple(Key(option=i) for i in ids[:right]) if keys is None else keys,
        key_spec={"rule": rule} if rule else {},
    )


def ids_of(asked):
    return [option.id for option in asked.options]


def fraction(asked, ticked):
    return multiple_choice.grade(asked, sorted(ticked))[0]


def every_answer(asked):
    """All sets of options but the empty one, which is no answer."""
    ids = ids_of(asked)
    return list(chain.from_iterable(combinations(ids, n) for n in range(1, len(ids) + 1)))


def guessing_is_worth(asked):
    """The exact mean over all sets that can be ticked, each option by the toss of a coin."""
    answers = every_answer(asked)
    return sum((fraction(asked, ticked) for ticked in answers), Fraction(0)) / (len(answers) + 1)


# Marks


@pytest.mark.parametrize(
    ("ticked", "balanced", "net", "each_option"),
    [
        ("r0 r1 r2", Fraction(1), Fraction(1), Fraction(1)),
        ("r0 r1", Fraction(2, 3), Fraction(2, 3), Fraction(4, 5)),
        ("r0", Fraction(1, 3), Fraction(1, 3), Fraction(3, 5)),
        ("r0 r1 r2 w0", Fraction(1, 2), Fraction(2, 3), Fraction(4, 5)),
        ("r0 r1 w0", Fraction(1, 6), Fraction(1, 3), Fraction(3, 5)),
        ("r0 w0", Fraction(0), Fraction(0), Fraction(2, 5)),
        ("w0", Fraction(0), Fraction(0), Fraction(1, 5)),
        ("w0 w1", Fraction(0), Fraction(0), Fraction(0)),
        ("r0 r1 r2 w0 w1", Fraction(0), Fraction(1, 3), Fraction(3, 5)),
    ],
)
def test_three_right_and_two_wrong(ticked, balanced, net, each_option):
    found = {rule: fraction(question(3, 2, rule=rule), ticked.split()) for rule in RULES}

    exact = Fraction(ticked == "r0 r1 r2")
    assert found == {
        "balanced": balanced,
        "exact": exact,
        "net": net,
        "each_option": each_option,
    }


def test_one_right_of_three():
    asked = question(1, 2)

    assert [fraction(asked, ticked.split()) for ticked in ("r0", "r0 w0", "w0")] == [
        1,
        Fraction(1, 2),
        0,
    ]


def test_a_rule_of_a_later_version_is_the_balanced_one():
    assert fraction(question(3, 2, rule="guess"), ["r0", "r1"]) == Fraction(2, 3)


@pytest.mark.parametrize("right", range(1, 6))
@pytest.mark.parametrize("wrong", range(1, 6))
def test_ticking_everything_is_worth_nothing(right, wrong):
    asked = question(right, wrong)

    assert fraction(asked, ids_of(asked)) == 0


@pytest.mark.parametrize("right", range(1, 6))
@pytest.mark.parametrize("wrong", range(1, 6))
def test_guessing_is_worth_a_quarter_at_most(right, wrong):
    assert guessing_is_worth(question(right, wrong)) <= Fraction(1, 4)


@pytest.mark.parametrize(
    ("right", "wrong", "rule", "expected"),
    [
        (1, 1, "balanced", Fraction(1, 4)),
        (2, 2, "balanced", Fraction(3, 16)),
        (3, 3, "balanced", Fraction(5, 32)),
        (2, 4, "balanced", Fraction(11, 64)),
        (3, 3, "exact", Fraction(1, 64)),
        (3, 3, "net", Fraction(5, 32)),
        (3, 3, "each_option", Fraction(63, 128)),
    ],
)
def test_guessing_is_worth(right, wrong, rule, expected):
    assert guessing_is_worth(question(right, wrong, rule=rule)) == expected


def test_an_option_that_was_dropped_is_not_counted():
    """A correction may drop an option that is still in the answers of old attempts."""
    asked = question(2, 2)

    assert multiple_choice.grade(asked, ["gone", "r0", "r1"]) == (1, ())


def test_a_draft_without_right_options_gives_nothing():
    asked = question(2, 2, keys=())

    assert [fraction(asked, ticked) for ticked in ([], ["r0"], ["r0", "r1", "w0", "w1"])] == [
        1,
        0,
        0,
    ]


# Notes


@pytest.mark.parametrize(
    ("rule", "ticked", "notes"),
    [
        ("balanced", "r0 r1 r2", ()),
        ("balanced", "r0 r1", (Message.of("choices.some_missing", right=2, total=3),)),
        ("balanced", "r0 r1 w0", (Message.of("choices.some_wrong", right=2, total=3, wrong=1),)),
        ("balanced", "r0 r1 r2 w0", (Message.of("choices.some_wrong", right=3, total=3, wrong=1),)),
        ("balanced", "r0 w0 w1", (Message.of("choices.some_wrong", right=1, total=3, wrong=2),)),
        ("balanced", "r0 r1 r2 w0 w1", (Message.of("choices.all_ticked"),)),
        (
            "exact",
            "r0",
            (
                Message.of("choices.some_missing", right=1, total=3),
                Message.of("choices.whole_set"),
            ),
        ),
    ],
)
def test_notes(rule, ticked, notes):
    assert multiple_choice.grade(question(3, 2, rule=rule), ticked.split())[1] == notes


def test_feedback_names_its_option_where_several_have_one():
    asked = question(1, 3)
    rows = [Key(option=f"w{n}", credit=Fraction(0), feedback=f"Not w{n}.") for n in range(2)]
    asked = replace(asked, keys=(*asked.keys, *rows))

    said = [feedback_for("choices", asked, ticked.split()) for ticked in ("r0 w0", "w0 w1", "w2")]

    assert said == ["Not w0.", "text w0: Not w0.\ntext w1: Not w1.", ""]


def test_an_answer_is_shown_a_line_for_each_tick():
    assert show_answer("choices", question(2, 2).shown, ["r1", "w0"]) == ("text r1", "text w0")


# How many to tick


def test_the_number_to_tick_is_presented():
    asked = question(2, 1)
    r0, r1, w0 = asked.options

    shown = multiple_choice.present(asked.shown, ("w0", "r1", "r0"))

    assert shown == Arrangement(options=(w0, r1, r0), wanted="wanted.choose", count=2)


def few_wrong(count, least):
    few = Message.of("choices.few_wrong", count=count, least=least)
    return Problem("options", few, level="warning")


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (question(2, 2), ()),
        (question(1, 3), ()),
        (question(2, 2, rule="net"), ()),
        (question(0, 2), (Problem.of("options", "choices.none_right"),)),
        (question(2, 0), (Problem.of("options", "choices.none_wrong"),)),
        (
            question(2, 2, choose=3),
            (Problem.of("choose", "choices.choose_differs", choose=3, count=2),),
        ),
        (
            question(2, 2, rule="guess"),
            (Problem.of("rule", "choices.no_such_rule", rule="guess"),),
        ),
        (question(3, 2), (few_wrong(2, 3),)),
        (question(2, 1), (few_wrong(1, 2),)),
        (
            question(1, 2, keys=(Key(option="r0"), Key(option="w0", credit=Fraction(1, 2)))),
            (Problem.of("options", "choices.right_or_wrong"),),
        ),
    ],
)
def test_problems(asked, expected):
    assert multiple_choice.problems(asked) == expected


def test_two_options_with_the_same_text_are_a_problem():
    asked = question(1, 2)
    again = (*asked.options[:2], replace(asked.options[2], text="Text  W0"))

    assert multiple_choice.problems(replace(asked, shown=replace(asked.shown, options=again))) == (
        Problem.of("options", "choice.repeated", text="text w0"),
    )


def test_a_number_to_tick_that_is_not_there_is_none():
    asked = question(1, 2)
    unsaid = replace(asked, shown=replace(asked.shown, spec={}))

    assert multiple_choice.problems(unsaid) == (
        Problem.of("choose", "choices.choose_differs", choose=0, count=1),
    )


def test_every_order_comes_up():
    asked = question(1, 2)

    assert len({multiple_choice.arrange(asked, seed) for seed in range(100)}) == 6


def test_years_stay_sorted_and_a_pin_holds():
    asked = question(1, 2)
    years = tuple(
        replace(option, text=text)
        for option, text in zip(asked.options, ("2016", "1979", "2004"), strict=True)
    )
    dated = replace(asked, shown=replace(asked.shown, options=years))
    last = (*asked.options[:2], replace(asked.options[2], pinned=True))
    pinned = replace(asked, shown=replace(asked.shown, options=last))

    assert {multiple_choice.arrange(dated, seed) for seed in range(20)} == {("w0", "w1", "r0")}
    assert {multiple_choice.arrange(pinned, seed)[2] for seed in range(20)} == {"w1"}


# Laws

questions = st.builds(
    question, st.integers(1, 5), st.integers(1, 5), rule=st.sampled_from([None, *RULES])
)


@given(questions, st.data())
def test_a_fraction_lies_between_nothing_and_everything(asked, data):
    ticked = data.draw(st.lists(st.sampled_from(ids_of(asked)), min_size=1, unique=True))

    assert 0 <= fraction(asked, ticked) <= 1
    assert (fraction(asked, ticked) == 1) == (sorted(ticked) == multiple_choice.key(asked))


@given(questions, st.data())
def test_the_order_of_options_and_of_ticks_changes_nothing(asked, data):
    ticked = data.draw(st.lists(st.sampled_from(ids_of(asked)), min_size=1, unique=True))
    options = tuple(data.draw(st.permutations(asked.options)))
    turned = replace(asked, shown=replace(asked.shown, options=options), keys=asked.keys[::-1])

    assert multiple_choice.grade(turned, ticked[::-1]) == multiple_choice.grade(asked, ticked)


@given(questions, st.data())
def test_one_more_right_tick_never_costs_anything(asked, data):
    ticked = data.draw(st.lists(st.sampled_from(ids_of(asked)), min_size=1, unique=True))
    missing = sorted(set(multiple_choice.key(asked)) - set(ticked))
    more = [*ticked, data.draw(st.sampled_from(missing))] if missing else ticked

    assert fraction(asked, more) >= fraction(asked, ticked)

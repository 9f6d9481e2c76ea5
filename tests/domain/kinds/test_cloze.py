"""Sentences with gaps: how the gaps are read, marked together and laid out."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.domain import kinds
from quizzes.domain.answers import read_answer
from quizzes.domain.messages import Malformed, Message, Problem
from quizzes.domain.questions import Arrangement, GapPart, Key, Option, Question, Shown
from quizzes.domain.showing import feedback_for, show_answer, show_key

CLOZE = kinds.get("cloze")
STEM = "In [[when]] [[who]] sold [[share]] of [[what]]."
OPTIONS = tuple(
    Option(option_id, text, gap="what", position=place)
    for place, (option_id, text) in enumerate({"o1": "the mill", "o2": "the inn"}.items())
)
QUESTION = Question(
    Shown(
        "cloze",
        STEM,
        spec={
            "gaps": {
                "when": {"kind": "date", "spec": {"required": "year"}},
                "who": {"kind": "short_text", "weight": 3, "spec": {"form": "person"}},
                "share": {"kind": "numeric", "spec": {"unit": "%"}},
                "what": {"kind": "single_choice"},
            }
        },
        options=OPTIONS,
    ),
    keys=(
        Key(gap="when", value="1850"),
        Key(gap="who", value="Meredith"),
        Key(gap="share", value="a third"),
        Key(gap="what", option="o1", feedback="It burnt down later."),
        Key(gap="what", option="o2", credit=Fraction(0), feedback="That he kept."),
    ),
)
RIGHT = {"when": "1850", "who": "Meredith", "share": "1/3", "what": "o1"}


def graded(raw, question=QUESTION):
    return CLOZE.grade(question, read_answer("blanks", raw, shown=question.shown))


def test_each_gap_counts_by_its_weight_and_is_marked_by_its_own_kind():
    assert graded(RIGHT) == (1, ())
    assert graded({**RIGHT, "who": "Meredit"}) == (
        1,
        (Message.of("text.check_spelling", spelling="Meredith", in_gap=2),),
    )
    assert graded({"who": "Meredith", "what": "o2", "share": "40"}) == (
        Fraction(1, 2),
        (
            Message.of("cloze.right", right=1, total=4),
            Message.of("cloze.wrong", gaps="3, 4"),
            Message.of("cloze.empty", gaps="1"),
        ),
    )


def test_all_or_nothing_says_so():
    strict = replace(QUESTION, key_spec={"rule": "all"})

    assert graded(RIGHT, strict) == (1, ())
    assert graded({**RIGHT, "share": ""}, strict) == (
        0,
        (
            Message.of("cloze.right", right=3, total=4),
            Message.of("cloze.empty", gaps="3"),
            Message.of("cloze.all_or_nothing"),
        ),
    )


def test_of_two_gaps_each_is_named():
    question = sentence("[[a]] [[b]]", a=TEXT, b=TEXT)

    assert graded({"a": "gosse", "b": "gander"}, question) == (
        Fraction(1, 2),
        (
            Message.of("cloze.right", right=1, total=2),
            Message.of("cloze.wrong", gaps="2"),
            Message.of("text.check_spelling", spelling="goose", in_gap=1),
        ),
    )


def test_all_or_nothing_says_so_before_it_speaks_of_the_gaps():
    strict = replace(QUESTION, key_spec={"rule": "all"})

    assert graded({**RIGHT, "who": "Meredit", "share": "40"}, strict)[1][2:] == (
        Message.of("cloze.all_or_nothing"),
        Message.of("text.check_spelling", spelling="Meredith", in_gap=2),
    )


def test_a_single_gap_needs_no_number():
    shown = Shown("cloze", "It was [[1]].", spec={"gaps": {"1": {"kind": "short_text"}}})
    question = Question(shown, keys=(Key(gap="1", value="Meredith"),))

    assert graded({"1": "Meredit"}, question)[1] == (
        Message.of("text.check_spelling", spelling="Meredith"),
    )
    assert show_answer("blanks", shown, {"1": "Osgood"}) == ("Osgood",)


def test_a_gap_is_refused_by_its_number():
    with pytest.raises(Malformed) as refused:
        graded({**RIGHT, "share": "0.3"})

    assert refused.value.message == Message.of("number.share", number="0.3", percent="30", in_gap=3)


def test_answer_and_key_are_shown_gap_by_gap():
    answer = read_answer("blanks", {"when": "c. 1851", "what": "o2"}, shown=QUESTION.shown)

    assert show_answer("blanks", QUESTION.shown, answer) == (
        "about 1851",
        "–",
        "–",
        "the inn",
    )
    assert show_key("blanks", QUESTION, CLOZE.key(QUESTION)) == (
        "1850",
        "Meredith",
        "a third",
        "the mill",
    )
    assert feedback_for("blanks", QUESTION, answer) == "That he kept."


def test_a_gap_is_presented_as_its_kind_presents_it():
    assert CLOZE.present(QUESTION.shown, ("o2", "o1")) == Arrangement(
        gaps=(
            GapPart("when", 1, "date", Arrangement(wanted="wanted.year")),
            GapPart("who", 2, "text", Arrangement(wanted="wanted.person")),
            GapPart("share", 3, "number", Arrangement(unit="%")),
            GapPart("what", 4, "choice", Arrangement(options=OPTIONS[::-1])),
        )
    )


def test_options_of_two_gaps_are_never_mixed():
    gaps = {name: {"kind": "single_choice"} for name in "ab"}
    options = tuple(
        Option(f"{gap}{n}", f"{gap} {'xyz'[n]}", gap=gap, position=n + 3 * (gap == "b"))
        for gap in "ab"
        for n in range(3)
    )
    shown = Shown("cloze", "[[b]] and [[a]]", spec={"gaps": gaps}, options=options)
    question = Question(shown, keys=(Key(gap="a", option="a0"), Key(gap="b", option="b0")))

    orders = {CLOZE.arrange(question, seed) for seed in range(60)}

    assert {tuple(option[0] for option in order) for order in orders} == {("b",) * 3 + ("a",) * 3}
    assert len(orders) > 20
    with pytest.raises(Malformed):
        read_answer("blanks", {"a": "b0"}, shown=shown)


def test_a_gap_of_a_kind_that_is_not_here_is_shown_and_counts_nothing():
    spec = {"gaps": {**QUESTION.shown.spec["gaps"], "when": {"kind": "hologram"}}}
    shown = replace(QUESTION.shown, spec=spec)

    assert CLOZE.present(shown, ()).gaps[0] == GapPart("when", 1, "", Arrangement())
    assert sorted(CLOZE.arrange(replace(QUESTION, shown=shown), 1)) == ["o1", "o2"]
    assert read_answer("blanks", {"when": "1850", "who": "x"}, shown=shown) == {"who": "x"}


TEXT = {"kind": "short_text"}


def sentence(stem, **gaps):
    shown = Shown("cloze", stem, spec={"gaps": gaps})
    return Question(shown, keys=tuple(Key(gap=gap, value="goose") for gap in gaps))


def stored(gaps):
    return replace(QUESTION, shown=replace(QUESTION.shown, spec=gaps))


@pytest.mark.parametrize(
    ("question", "problem"),
    [
        (sentence("None."), Problem.of("stem", "cloze.how_many", most=8, count=0)),
        (
            sentence("".join(f"[[g{n}]]" for n in range(9)), **{f"g{n}": TEXT for n in range(9)}),
            Problem.of("stem", "cloze.how_many", most=8, count=9),
        ),
        (sentence("[[a]] [[a]]", a=TEXT), Problem.of("stem", "cloze.repeated_mark", mark="a")),
        (sentence("[[a]] [[b]]", a=TEXT), Problem.of("gaps", "cloze.mark_without_gap", mark="b")),
        (
            Question(Shown("cloze", "[[a]]")),
            Problem.of("gaps", "cloze.mark_without_gap", mark="a"),
        ),
        (sentence("[[a]]", a=TEXT, b=TEXT), Problem.of("gaps", "cloze.gap_without_mark", mark="b")),
        (
            sentence("[[a]]", a={**TEXT, "weight": 0}),
            Problem.of("gaps", "cloze.weight", in_gap=1),
        ),
        (
            sentence("[[a]] [[b]]", a=TEXT, b={**TEXT, "spec": {"colour": "red"}}),
            Problem.of(
                "gaps", "authoring.unknown_setting", name="colour", kind="short_text", in_gap=2
            ),
        ),
        (
            replace(sentence("[[a]]", a=TEXT), key_spec={"gaps": {"a": {"colour": "red"}}}),
            Problem.of(
                "gaps", "authoring.unknown_setting", name="colour", kind="short_text", in_gap=1
            ),
        ),
        (
            replace(sentence("[[a]]", a=TEXT), key_spec={"gaps": {"a": {"accents_matter": "no"}}}),
            Problem.of("gaps", "scalar.not_truth", name="accents_matter", in_gap=1),
        ),
        (
            replace(sentence("[[a]]", a=TEXT), keys=()),
            Problem.of("gaps", "text.no_answer", in_gap=1),
        ),
        (
            sentence("[[a]]", a={"kind": "ordering"}),
            Problem.of("gaps", "cloze.no_such_kind", kind="ordering", in_gap=1),
        ),
        (
            replace(QUESTION, keys=(*QUESTION.keys, Key(gap="x", value="y"))),
            Problem.of("gaps", "cloze.stray", mark="x"),
        ),
        (
            replace(QUESTION, key_spec={"rule": "vague"}),
            Problem.of("rule", "cloze.unknown_rule", rule="vague"),
        ),
        (stored({"gaps": 7}), Problem.of("gaps", "cloze.gaps_unreadable")),
        (
            replace(sentence("[[a]]", a=TEXT), key_spec={"gaps": {"x": {}}}),
            Problem.of("gaps", "cloze.stray_settings", mark="x"),
        ),
        (
            replace(sentence("[[a]]", a=TEXT), key_spec={"gaps": {"a": "exact"}}),
            Problem.of("gaps", "cloze.gaps_unreadable"),
        ),
    ],
)
def test_problem_is_told(question, problem):
    assert CLOZE.problems(question) == (problem,)


def test_eight_gaps_and_options_in_their_gaps_are_no_problem():
    names = [f"g{n}" for n in range(8)]
    most = sentence("".join(f"[[{name}]]" for name in names), **dict.fromkeys(names, TEXT))

    assert CLOZE.problems(most) == ()
    assert CLOZE.problems(QUESTION) == ()


def test_problems_are_told_of_the_sentence_and_then_gap_by_gap():
    assert CLOZE.problems(sentence("[[a]] [[b]]", a={**TEXT, "weight": 0}, c=TEXT)) == (
        Problem.of("gaps", "cloze.mark_without_gap", mark="b"),
        Problem.of("gaps", "cloze.gap_without_mark", mark="c"),
        Problem.of("gaps", "cloze.weight", in_gap=1),
    )


ANSWERS = st.fixed_dictionaries(
    {},
    optional={
        "when": st.sampled_from(["1850", "the 1850s", "1851", ""]),
        "who": st.sampled_from(["Meredith", "Meredit", "Osgood", " "]),
        "share": st.sampled_from(["a third", "33", "40", ""]),
        "what": st.sampled_from(["o1", "o2", ""]),
    },
)


@given(ANSWERS, st.sampled_from(["weighted", "all"]))
def test_a_fraction_lies_between_nothing_and_all(raw, rule):
    question = replace(QUESTION, key_spec={"rule": rule})
    answer = read_answer("blanks", raw, shown=question.shown)
    if answer is None:
        return

    fraction, notes = CLOZE.grade(question, answer)

    assert 0 <= fraction <= 1
    assert notes or fraction == 1

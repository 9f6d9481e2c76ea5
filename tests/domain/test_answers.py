"""What counts as an answer of each shape, what as a blank, and what is refused with a hint."""

import pytest

from quizzes.domain.answers import MAX_TEXT, SHAPES, read_answer
from quizzes.domain.messages import Malformed, Message
from quizzes.domain.questions import Option, Shown

OPTIONS = tuple(Option(option_id, "") for option_id in ("a1", "b2", "c3"))
SIDES = tuple(
    Option(option_id, "", side)
    for option_id, side in (("l1", "left"), ("l2", "left"), ("r1", "right"), ("r2", "right"))
)
SHOWN = Shown(kind="any", stem="Which?", options=OPTIONS)
PAIRED = Shown(kind="any", stem="Match.", options=(*SIDES, *OPTIONS))


@pytest.mark.parametrize("shape", sorted(SHAPES))
@pytest.mark.parametrize("raw", [None, "", "  ", "\t\n", "\N{NO-BREAK SPACE}"])
def test_blank_in_every_shape(shape, raw):
    assert read_answer(shape, raw, shown=SHOWN) is None


@pytest.mark.parametrize(
    ("shape", "raw"),
    [
        ("date", {}),
        ("date", {"year": "", "month": None}),
        ("date", {"year": " ", "month": "", "day": ""}),
        ("sequence", []),
        ("choices", []),
        ("pairs", {}),
        ("pairs", {"l1": "", "l2": None}),
    ],
)
def test_blank_in_the_form_of_its_shape(shape, raw):
    assert read_answer(shape, raw, shown=PAIRED if shape == "pairs" else SHOWN) is None


@pytest.mark.parametrize(
    ("shape", "raw", "canonical"),
    [
        ("choice", "b2", "b2"),
        ("text", "  a trade pact ", "a trade pact"),
        ("text", "cafe\N{COMBINING ACUTE ACCENT}", "caf\N{LATIN SMALL LETTER E WITH ACUTE}"),
        ("text", "Ω" * MAX_TEXT, "Ω" * MAX_TEXT),
        ("text", " " + "x" * MAX_TEXT + " ", "x" * MAX_TEXT),
        ("date", "2016-06-23", "2016-06-23"),
        ("date", "23 June 2016", "2016-06-23"),
        ("date", {"year": 2016, "month": 6}, "2016-06"),
        ("date", {"year": "2016", "month": "", "day": ""}, "2016"),
        ("sequence", ["c3", "a1", "b2"], ["c3", "a1", "b2"]),
    ],
)
def test_canonical_form(shape, raw, canonical):
    assert read_answer(shape, raw, shown=SHOWN) == canonical


@pytest.mark.parametrize(
    ("shape", "raw", "message"),
    [
        ("choice", "nope", Message.of("answer.no_such_option")),
        ("choice", " b2", Message.of("answer.no_such_option")),
        ("choice", 2, Message.of("answer.no_such_option")),
        ("choice", True, Message.of("answer.no_such_option")),
        ("choice", ["b2"], Message.of("answer.no_such_option")),
        ("choice", {"b2": 1}, Message.of("answer.no_such_option")),
        ("text", 51, Message.of("answer.not_text")),
        ("text", ["51"], Message.of("answer.not_text")),
        ("text", False, Message.of("answer.not_text")),
        ("text", "x" * (MAX_TEXT + 1), Message.of("answer.too_long", limit=MAX_TEXT)),
        ("text", "nought\x00", Message.of("answer.control_character")),
        ("text", "two\nlines", Message.of("answer.control_character")),
        ("text", "\ud800", Message.of("answer.control_character")),
        ("date", 2016, Message.of("date.not_read")),
        ("date", ["2016"], Message.of("date.not_read")),
        ("date", True, Message.of("date.not_read")),
        ("sequence", "a1", Message.of("answer.not_a_sequence")),
        ("sequence", {"a1": 1}, Message.of("answer.not_a_sequence")),
        ("sequence", ["a1", "b2", 3], Message.of("answer.not_a_sequence")),
        ("sequence", ["a1", ["b2"], "c3"], Message.of("answer.not_a_sequence")),
        ("sequence", ["a1", "b2"], Message.of("answer.incomplete_sequence")),
        ("sequence", ["a1", "b2", "b2"], Message.of("answer.incomplete_sequence")),
        ("sequence", ["a1", "b2", "c3", "c3"], Message.of("answer.incomplete_sequence")),
        ("sequence", ["a1", "b2", "nope"], Message.of("answer.incomplete_sequence")),
    ],
)
def test_refused_with_a_hint(shape, raw, message):
    with pytest.raises(Malformed) as refused:
        read_answer(shape, raw, shown=SHOWN)

    assert refused.value.message == message


def test_locale_settles_the_order_of_day_and_month():
    assert read_answer("date", "6/7/2016", shown=SHOWN, locale="en-US") == "2016-06-07"
    assert read_answer("date", "6/7/2016", shown=SHOWN, locale="en-GB") == "2016-07-06"


def test_sequence_is_a_copy():
    raw = ["a1", "b2", "c3"]

    answer = read_answer("sequence", raw, shown=SHOWN)
    raw.reverse()

    assert answer == ["a1", "b2", "c3"]


@pytest.mark.parametrize(
    ("raw", "canonical"), [(True, True), (False, False), ("true", True), ("false", False)]
)
def test_true_and_false_may_be_words(raw, canonical):
    assert read_answer("boolean", raw, shown=SHOWN) is canonical


@pytest.mark.parametrize("raw", [1, 0, 1.0, "True", "yes", "0", ["true"], {"true": True}])
def test_nothing_else_is_true_or_false(raw):
    with pytest.raises(Malformed) as refused:
        read_answer("boolean", raw, shown=SHOWN)

    assert refused.value.message == Message.of("answer.not_true_or_false")


@pytest.mark.parametrize("raw", [["c3", "a1"], ["a1", "c3"]])
def test_the_order_of_ticks_says_nothing(raw):
    assert read_answer("choices", raw, shown=SHOWN) == ["a1", "c3"]


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (["a1", "a1"], "answer.repeated_choice"),
        (["a1", "nope"], "answer.no_such_option"),
        (["a1", " b2"], "answer.no_such_option"),
        (["a1", 2], "answer.not_choices"),
        ([["a1"]], "answer.not_choices"),
        ("a1", "answer.not_choices"),
        ({"a1": True}, "answer.not_choices"),
        (True, "answer.not_choices"),
    ],
)
def test_ticks_that_cannot_be_read(raw, code):
    with pytest.raises(Malformed) as refused:
        read_answer("choices", raw, shown=SHOWN)

    assert refused.value.message == Message.of(code)


@pytest.mark.parametrize(
    ("raw", "canonical"),
    [
        ({"l2": "r1", "l1": "r2"}, {"l1": "r2", "l2": "r1"}),
        ({"l1": "r1", "l2": "r1"}, {"l1": "r1", "l2": "r1"}),
        ({"l1": "r1", "l2": ""}, {"l1": "r1"}),
        ({"l1": "r1"}, {"l1": "r1"}),
    ],
)
def test_pairs_may_be_open_and_may_share_a_right_side(raw, canonical):
    assert read_answer("pairs", raw, shown=PAIRED) == canonical


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ({"l1": "nope"}, "answer.no_such_pair"),
        ({"nope": "r1"}, "answer.no_such_pair"),
        ({"nope": "", "l1": "r1"}, "answer.no_such_pair"),
        ({"l1": "l2"}, "answer.no_such_pair"),
        ({"r1": "l1"}, "answer.no_such_pair"),
        ({"a1": "r1"}, "answer.no_such_pair"),
        ({"l1": "a1"}, "answer.no_such_pair"),
        ({"l1": 1}, "answer.not_pairs"),
        ({"l1": ["r1"]}, "answer.not_pairs"),
        ([["l1", "r1"]], "answer.not_pairs"),
        ("l1", "answer.not_pairs"),
        (True, "answer.not_pairs"),
    ],
)
def test_pairs_that_cannot_be_read(raw, code):
    with pytest.raises(Malformed) as refused:
        read_answer("pairs", raw, shown=PAIRED)

    assert refused.value.message == Message.of(code)

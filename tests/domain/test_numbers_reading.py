"""Numbers as people type them, beside a unit or alone: what is read, asked back and refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.domain.messages import Malformed, Message
from quizzes.domain.numbers import Number, parse_number, read_number

READ = {
    "": {
        "38": "38",
        "38.0": "38",
        "051.90": "51.9",
        ".5": "0.5",
        "1,500": "1500",
        "1,500,000.25": "1500000.25",
        "1 500": "1500",
        "1\u202f500\u202f000": "1500000",
        "1'500": "1500",
        "-5": "-5",
        "−5": "-5",
        "–5": "-5",
        "minus five": "-5",
        "+5": "5",
        "٣٨": "38",
        "５１．９": "51.9",
        "1/3": "1/3",
        "2 1/2": "2.5",
        "2½": "2.5",
        "one third": "1/3",
        "two-thirds": "2/3",
        "Three quarters": "0.75",
        "half": "0.5",
        "thirty-eight": "38",
        "twenty": "20",
        "a hundred": "100",
        "three hundred thousand": "300000",
        "1.5 million": "1500000",
        "2bn": "2000000000",
        "1.5e6": "1500000",
        "1.5 × 10^6": "1500000",
        "1e-5": "0.00001",
        "33 %": "33%",
        "about 40": "40",
        "~40": "40",
        "c. 40": "40",
        "40.": "40",
    },
    "%": {
        "4": "4%",
        "4 %": "4%",
        "4%": "4%",
        "4 percent": "4%",
        "4 per cent": "4%",
        "four percentage points": "4%",
        "0.04 %": "0.04%",
        "0": "0%",
        "1": "1%",
        "a third": "100/3%",
        "1/3": "100/3%",
        "⅓": "100/3%",
        "33 1/3": "100/3%",
        "33⅓": "100/3%",
        "100/3%": "100/3%",
    },
    "arrests": {"38 arrests": "38", "38 Arrests.": "38", "1 arrest": "1", "about 38 arrests": "38"},
    "countries": {"1 country": "1"},
    "km": {"5 km": "5", "5km": "5", "5 kilometres": "5", "5 kilometers": "5"},
    "$": {
        "$10": "10",
        "$ 10": "10",
        "10 dollars": "10",
        "-$5": "-5",
        "$-5": "-5",
        "$2bn": "2000000000",
    },
    "billion dollars": {"10": "10", "10 billion": "10", "10 billion dollars": "10"},
}

REFUSED = {
    "": {
        "1,5": Message.of("number.decimal_comma", meant="1.5"),
        "0,25": Message.of("number.decimal_comma", meant="0.25"),
        "1,5 million": Message.of("number.decimal_comma", meant="1.5"),
        "12,34,567": Message.of("number.not_read"),
        "3.5 to 4.5": Message.of("number.range"),
        "3.5–4.5": Message.of("number.range"),
        "3.5 - 4.5": Message.of("number.range"),
        "between 3 and 4": Message.of("number.range"),
        "3 or 4": Message.of("number.range"),
        "4 ± 0.5": Message.of("number.range"),
        "more than 4": Message.of("number.bound", words="more than"),
        "> 4": Message.of("number.bound", words=">"),
        "38 arrests": Message.of("number.number_alone", words="arrests"),
        "10²": Message.of("number.not_read"),
        "third": Message.of("number.not_read"),
        "1/0": Message.of("number.not_read"),
        "not 4": Message.of("number.not_read"),
        "many": Message.of("number.not_read"),
        "%": Message.of("number.not_read"),
        "-": Message.of("number.not_read"),
        "9" * 31: Message.of("number.too_large", digits=30),
        "1e99": Message.of("number.too_large", digits=30),
        "1" + " " * 60: Message.of("number.too_long", limit=60),
        "3\x008": Message.of("answer.control_character"),
    },
    "%": {
        "0.04": Message.of("number.share", number="0.04", percent="4"),
        "-.5": Message.of("number.share", number="-0.5", percent="-50"),
        "0.333": Message.of("number.share", number="0.333", percent="33.3"),
        "3.5 to 4.5 %": Message.of("number.range"),
        "3,5": Message.of("number.decimal_comma", meant="3.5"),
        "4 km": Message.of("number.other_unit", unit="%"),
    },
    "arrests": {
        "38 people": Message.of("number.other_unit", unit="arrests"),
        "38 %": Message.of("number.other_unit", unit="arrests"),
    },
}


def cases(table):
    return [
        pytest.param(unit, text, wanted, id=f"{text[:20]!r} in {unit!r}")
        for unit, texts in table.items()
        for text, wanted in texts.items()
    ]


@pytest.mark.parametrize(("unit", "text", "canonical"), cases(READ))
def test_a_number_is_read_exactly(unit, text, canonical):
    assert read_number(text, unit=unit).text == canonical


@pytest.mark.parametrize(("unit", "text", "message"), cases(REFUSED))
def test_what_is_no_single_number_is_asked_back(unit, text, message):
    with pytest.raises(Malformed) as refused:
        read_number(text, unit=unit)

    assert refused.value.message == message


@pytest.mark.parametrize(
    ("raw", "unit", "canonical"),
    [
        (38, "", "38"),
        (51.9, "%", "51.9%"),
        (0.1, "", "0.1"),
        (-2.5, "°C", "-2.5"),
        (1e20, "", "1" + "0" * 20),
    ],
)
def test_a_number_of_json_is_what_it_says(raw, unit, canonical):
    assert read_number(raw, unit=unit).text == canonical


@pytest.mark.parametrize(
    "raw",
    [float("nan"), float("inf"), pytest.param(10**5000, id="long"), 1e300, True],
)
def test_a_number_without_bounds_is_refused(raw):
    with pytest.raises(Malformed):
        read_number(raw)


def test_a_share_is_asked_back_from_a_program_too():
    with pytest.raises(Malformed) as refused:
        read_number(0.04, unit="%")

    assert refused.value.message == Message.of("number.share", number="0.04", percent="4")


@pytest.mark.parametrize(
    ("text", "canonical"),
    [("1,5", "1.5"), ("1.500", "1500"), ("1.500,25", "1500.25"), ("1 500,25", "1500.25")],
)
def test_the_comma_is_a_decimal_where_the_language_writes_it_so(text, canonical):
    assert read_number(text, locale="de-DE").text == canonical


def test_a_decimal_point_is_asked_back_where_the_language_writes_a_comma():
    with pytest.raises(Malformed) as refused:
        read_number("1.5", locale="fr")

    assert refused.value.message == Message.of("number.decimal_point", meant="1,5")


@pytest.mark.parametrize(
    ("text", "unit", "number"),
    [
        ("51.9", "%", Number(parse_number("51.9").value, True, parse_number("0.1").value)),
        ("51.90", "", Number(parse_number("51.9").value, False, parse_number("0.01").value)),
        (
            "1.5 million",
            "",
            Number(parse_number("1500000").value, False, parse_number("100000").value),
        ),
        ("about 300", "", Number(parse_number("300").value, about=True)),
        ("three hundred", "", Number(parse_number("300").value)),
        ("a third", "", Number(parse_number("1/3").value, worded=True)),
    ],
)
def test_reading_keeps_how_exactly_it_was_meant(text, unit, number):
    assert read_number(text, unit=unit) == number


@given(
    st.text(max_size=80),
    st.sampled_from(["", "%", "km", "$", "arrests"]),
    st.sampled_from(["en", "de"]),
)
def test_any_text_is_read_or_refused(text, unit, locale):
    try:
        number = read_number(text, unit=unit, locale=locale)
    except Malformed:
        return

    again = parse_number(number.text)
    assert (again.value, again.percent) == (number.value, number.percent)


@given(
    st.fractions(min_value=-(10**9), max_value=10**9, max_denominator=10**6),
    st.sampled_from(["", "%", "km"]),
)
def test_the_canonical_form_reads_as_itself(value, unit):
    text = Number(value, percent=unit == "%").text

    assert read_number(text, unit=unit).text == text

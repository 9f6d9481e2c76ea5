"""Examples of the kind `numeric`, for the contract test."""

from fractions import Fraction

from quizzes.domain.kinds._contract import Example
from quizzes.domain.questions import Key, Question, Shown

_UNREADABLE = ("many", "3.5 to 4.5", "3 or 4", "more than 3", "1,5", True, [4], {"value": 4})

_TURNOUT = Question(
    Shown(
        kind="numeric",
        stem="What share of the voters of the sample town said yes?",
        spec={"unit": "%"},
    ),
    keys=(
        Key(value="51.9"),
        Key(value="48.1", credit=Fraction(1, 4)),
        Key(value="51 to 53", credit=Fraction(1, 2)),
    ),
    explanation="The count was close.",
)
_SHARE = Question(
    Shown(kind="numeric", stem="What part of its power does the sample town buy?"),
    keys=(Key(value="a third"),),
)
_LOANS = Question(
    Shown(
        kind="numeric",
        stem="By how much did the loans of the sample bank grow?",
        spec={"unit": "%"},
    ),
    keys=(Key(value="4"),),
)
_ARRESTS = Question(
    Shown(
        kind="numeric",
        stem="How many people did the sample guard arrest?",
        spec={"unit": "arrests"},
    ),
    keys=(Key(value="38"),),
)
_CROWD = Question(
    Shown(kind="numeric", stem="How many people came to the sample fair?", spec={"unit": "people"}),
    keys=(Key(value="1.5 million"),),
    key_spec={"rule": "relative", "tolerance": "10"},
)

EXAMPLES = (
    Example(
        question=_TURNOUT,
        right=("51.9", 51.9, "51.9 %", "51.85", "51.95 per cent", "51.9%"),
        wrong=("50", "510", "-51.9", "519"),
        partly=(("52", Fraction(1, 2)), ("51.84", Fraction(1, 2)), ("48.1", Fraction(1, 4))),
        blank=(None, "", "  "),
        malformed=(*_UNREADABLE, "0.519", 0.519, "51.9 km"),
    ),
    Example(
        question=_SHARE,
        right=("a third", "1/3", "one third", "0.333", "33 %", "34 %", "32.5 %", ".33", "⅓"),
        wrong=("0.3", "a quarter", "32 %", "35 %", "33", "-1/3"),
        malformed=("third", "1/0", "a third of it"),
    ),
    Example(
        question=_LOANS,
        right=("4", 4, "4 %", "3.5", "4.5", "four per cent", "about 4"),
        wrong=("3.4", "4.6", "40", "0.04 %", "−4"),
        malformed=("0.04", 0.04, "3.5 to 4.5", "3.5–4.5"),
    ),
    Example(
        question=_ARRESTS,
        right=("38", 38, "38 arrests", "thirty-eight", "38.0", " 38 Arrests. "),
        wrong=("37", "39", "38.5", "380"),
        malformed=("38 people", "38 %", "38 arrests in May", 10**40),
    ),
    Example(
        question=_CROWD,
        right=("1,500,000", "1 500 000", "1.5 million", "1.4e6", "1.65 million people"),
        wrong=("1.5", "1.34 million", "1.7 million"),
        malformed=("1,5 million", "a crowd"),
    ),
)

"""Examples of the kind `date`, for the contract test."""

from fractions import Fraction

from quizzes.domain.kinds._contract import Example
from quizzes.domain.questions import Key, Question, Shown

_COMET = Question(
    Shown(
        kind="date",
        stem="When did the keepers of the sample observatory first see the comet?",
        spec={"required": "month"},
    ),
    keys=(Key(value="2015-09"),),
    explanation="Their log gives the month; the page with the day is lost.",
)
_SIEGE = Question(
    Shown(
        kind="date",
        stem="In what year did the siege of the sample town begin?",
        spec={"required": "year"},
    ),
    keys=(Key(value="1614/1618"),),
    key_spec={"asked": "start", "floor": "decade"},
    explanation="The gates were shut in 1614.",
)

EXAMPLES = (
    Example(
        question=_COMET,
        right=("Sept 2015", "9/2015", "4 September 2015", {"year": 2015, "month": "9"}, "2015-09"),
        wrong=("September 2016", "October 2015", "the 2010s", "44 BC"),
        partly=(("2015", Fraction(1, 2)), ("August to September 2015", Fraction(1, 2))),
        blank=(None, "", "  ", {}, {"year": "", "month": None}),
        malformed=("September", "not 2015", "31 June 2015", "6/7/2015", 2015, {"month": 9}, ["x"]),
    ),
    Example(
        question=_SIEGE,
        right=("1614", "3 May 1614", {"year": "1614"}),
        wrong=("1616", "1618", "c. 1615", "1600 to 1700"),
        partly=(("the 1610s", Fraction(1, 2)), ("1614-1618", Fraction(1, 2))),
        malformed=("the siege", "'14", "1614 or 1615", True),
    ),
)

"""Examples of the kind `explain`, for the contract test."""

from fractions import Fraction

from quizzes.domain.kinds._contract import Example
from quizzes.domain.questions import Key, Question, Shown

_MALFORMED = (7, ["They gather"], {"text": "They gather"}, True, "x" * 2001, "They\x00gather")

_SWALLOWS = Question(
    Shown(kind="explain", stem="Why do the swallows of the sample text leave so early?"),
    keys=(
        Key(value="The nights turn cold", credit=Fraction(2)),
        Key(value="Flies grow rare"),
        Key(value="Young birds need time for the way"),
    ),
    key_spec={
        "model": "Cold nights kill the flies they live on.\n\nAnd their young fly slowly, so that "
        "they have to set out in good time."
    },
    explanation="A frost in August is enough.",
)
_SHORT = Question(
    Shown(kind="explain", stem="What is a bridge for?", spec={"longest": 100}),
    keys=(Key(value="It spans something"), Key(value="One may walk over it")),
    key_spec={"model": "To walk over what it spans."},
)

EXAMPLES = (
    Example(
        question=_SWALLOWS,
        right=("Because of the cold.\r\nThe flies die.", "x" * 2000),
        wrong=("I have no idea.",),
        blank=(None, "", " \n "),
        malformed=_MALFORMED,
    ),
    Example(question=_SHORT, right=("To cross.",), wrong=("To sit.",), malformed=("x" * 101,)),
)

"""Questions by which the contract test holds matching to its promises."""

from dataclasses import replace
from fractions import Fraction

from quizzes.domain.kinds._contract import Example
from quizzes.domain.questions import Key, Option, Question, Shown

_HOMES = Question(
    Shown(
        kind="matching",
        stem="Match each bird of the sample text with the place of its nest.",
        options=(
            Option("sw4l", "Swallow", "left", position=0),
            Option("s7rk", "Stork", "left", position=1),
            Option("w0dp", "Woodpecker", "left", position=2),
            Option("t1tm", "Titmouse", "left", position=3),
            Option("b4rn", "Under the roof of a barn", "right", position=4),
            Option("ch1m", "On a chimney", "right", position=5),
            Option("h0le", "In a hollow tree", "right", position=6),
            Option("r33d", "Among the reeds", "right", position=7),
        ),
    ),
    keys=(
        Key(option="sw4l", target="b4rn"),
        Key(option="s7rk", target="ch1m", feedback="You hear them clatter up there."),
        Key(option="w0dp", target="h0le"),
        Key(option="t1tm", target="h0le", feedback="It moves in where others have left."),
    ),
    explanation="Nobody of the sample text builds in the open.",
)

_RIGHT = {"sw4l": "b4rn", "s7rk": "ch1m", "w0dp": "h0le", "t1tm": "h0le"}
_MALFORMED = (
    {"nope": "b4rn"},
    {"sw4l": "nope"},
    {"sw4l": "s7rk"},
    {"b4rn": "sw4l"},
    {"sw4l": ["b4rn"]},
    {"sw4l": 5},
    [["sw4l", "b4rn"]],
    "sw4l",
    7,
    True,
)

EXAMPLES = (
    Example(
        question=_HOMES,
        right=(_RIGHT, dict(reversed(_RIGHT.items()))),
        wrong=(
            {"sw4l": "r33d", "s7rk": "r33d", "w0dp": "r33d", "t1tm": "r33d"},
            {"sw4l": "ch1m"},
            {"sw4l": "ch1m", "s7rk": "", "w0dp": None},
        ),
        partly=(
            (_RIGHT | {"t1tm": "r33d"}, Fraction(3, 4)),
            ({"sw4l": "b4rn", "s7rk": "ch1m"}, Fraction(1, 2)),
            ({"sw4l": "b4rn", "s7rk": "", "w0dp": "b4rn"}, Fraction(1, 4)),
        ),
        blank=(None, "", {}, {"sw4l": "", "s7rk": None}),
        malformed=_MALFORMED,
    ),
    Example(
        question=replace(_HOMES, key_spec={"rule": "corrected"}),
        right=(_RIGHT,),
        wrong=({"sw4l": "b4rn", "s7rk": "r33d"}, {"sw4l": "ch1m"}),
        partly=((_RIGHT | {"t1tm": "r33d"}, Fraction(2, 3)),),
        blank=(None, {}),
        malformed=_MALFORMED,
    ),
)

"""Questions by which the contract test holds multiple choice to its promises."""

from dataclasses import replace
from fractions import Fraction

from quizzes.domain.kinds._contract import Example
from quizzes.domain.questions import Key, Option, Question, Shown

_BIRDS = Question(
    Shown(
        kind="multiple_choice",
        stem="Which birds of the sample text leave before winter?",
        spec={"choose": 3},
        options=(
            Option("s4lw", "Swallows", position=0),
            Option("c9kk", "Cuckoos", position=1),
            Option("0wl3", "Owls", position=2),
            Option("sp4r", "Sparrows", position=3),
            Option("sw1f", "Swifts", position=4),
            Option("m4gp", "Magpies", position=5),
        ),
    ),
    keys=(
        Key(option="s4lw"),
        Key(option="c9kk", feedback="They go as early as July."),
        Key(option="sw1f"),
        Key(option="0wl3", credit=Fraction(0), feedback="They hunt over the snow."),
    ),
    explanation="Whoever lives on insects has to follow them.",
)

_MALFORMED = (
    ["s4lw", "nope"],
    ["s4lw", "c9kk", "s4lw"],
    ["s4lw", 3],
    ["s4lw", ["c9kk"]],
    "s4lw",
    {"s4lw": True},
    True,
    3,
)

EXAMPLES = (
    Example(
        question=_BIRDS,
        right=(["s4lw", "c9kk", "sw1f"], ["sw1f", "s4lw", "c9kk"]),
        wrong=(
            ["0wl3"],
            ["s4lw", "0wl3"],
            ["s4lw", "c9kk", "0wl3", "sp4r"],
            ["s4lw", "c9kk", "0wl3", "sp4r", "sw1f", "m4gp"],
        ),
        partly=(
            (["s4lw"], Fraction(1, 3)),
            (["c9kk", "s4lw"], Fraction(2, 3)),
            (["0wl3", "c9kk", "s4lw"], Fraction(1, 3)),
            (["s4lw", "c9kk", "sw1f", "m4gp"], Fraction(2, 3)),
        ),
        blank=(None, "", []),
        malformed=_MALFORMED,
    ),
    Example(
        question=replace(_BIRDS, key_spec={"rule": "each_option"}),
        right=(["s4lw", "c9kk", "sw1f"],),
        wrong=(["0wl3", "sp4r", "m4gp"],),
        partly=((["s4lw"], Fraction(2, 3)), (["s4lw", "0wl3"], Fraction(1, 2))),
        blank=(None, [], " "),
        malformed=_MALFORMED,
    ),
)

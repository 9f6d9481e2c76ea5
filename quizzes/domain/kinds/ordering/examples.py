"""Questions by which the contract test holds ordering to its promises."""

from fractions import Fraction

from quizzes.domain.kinds._contract import Example
from quizzes.domain.questions import Key, Option, Question, Shown

_FLIGHT = Question(
    Shown(
        kind="ordering",
        stem="Put these flights into order.",
        options=(
            Option("t7ma", "A balloon carries people over Paris", position=0),
            Option("c0wd", "A powered aeroplane leaves the ground", position=1),
            Option("x41e", "An aeroplane crosses the Channel", position=2),
            Option("p2kq", "Concorde makes its first flight", position=3),
            Option("0vzn", "People walk on the Moon", position=4),
        ),
    ),
    keys=(
        Key(option="t7ma", value="1783-11-21"),
        Key(option="c0wd", value="1903-12-17", feedback="It flew for twelve seconds."),
        Key(option="x41e", value="1909-07"),
        Key(option="p2kq", value="1969"),
        Key(option="0vzn", value="1969-07-20"),
    ),
    explanation="It took a hundred and twenty years to an engine, and sixty-six more to the Moon.",
)

EXAMPLES = (
    Example(
        question=_FLIGHT,
        right=(
            ["t7ma", "c0wd", "x41e", "p2kq", "0vzn"],
            ["t7ma", "c0wd", "x41e", "0vzn", "p2kq"],
        ),
        wrong=(
            ["0vzn", "p2kq", "x41e", "c0wd", "t7ma"],
            ["p2kq", "0vzn", "x41e", "t7ma", "c0wd"],
        ),
        partly=(
            (["c0wd", "t7ma", "x41e", "p2kq", "0vzn"], Fraction(7, 9)),
            (["c0wd", "x41e", "p2kq", "0vzn", "t7ma"], Fraction(1, 2)),
            (["c0wd", "x41e", "t7ma", "p2kq", "0vzn"], Fraction(5, 9)),
            (["c0wd", "x41e", "0vzn", "t7ma", "p2kq"], Fraction(1, 2)),
            (["x41e", "c0wd", "t7ma", "p2kq", "0vzn"], Fraction(1, 3)),
        ),
        blank=(None, "", []),
        malformed=(
            ["t7ma", "c0wd", "x41e", "p2kq"],
            ["t7ma", "c0wd", "x41e", "p2kq", "p2kq"],
            ["t7ma", "c0wd", "x41e", "p2kq", "nope"],
            "t7ma",
            {"t7ma": 1},
            [1, 2, 3, 4, 5],
            7,
        ),
    ),
)

"""Examples of the kind `cloze`, for the contract test."""

from fractions import Fraction

from quizzes.domain.kinds._contract import Example
from quizzes.domain.questions import Key, Option, Question, Shown

_VOTE = Question(
    Shown(
        kind="cloze",
        stem="In [[when]] the sample town voted: [[share]] said yes, in spite of [[who]], and the "
        "bridge was [[what]].",
        spec={
            "gaps": {
                "when": {"kind": "date", "spec": {"required": "month"}},
                "share": {"kind": "numeric", "weight": 2, "spec": {"unit": "%"}},
                "who": {"kind": "short_text"},
                "what": {"kind": "single_choice"},
            }
        },
        options=(
            Option("p7kd", "built", gap="what", position=0),
            Option("w2mx", "burnt", gap="what", position=1),
            Option("c9ra", "painted", gap="what", position=2),
        ),
    ),
    keys=(
        Key(option="p7kd", gap="what", feedback="It still stands."),
        Key(option="w2mx", gap="what", credit=Fraction(1, 2), feedback="A year later it was."),
        Key(gap="when", value="1921-05"),
        Key(gap="share", value="62.5"),
        Key(gap="who", value="Mayor Osgood"),
        Key(gap="who", value="Osgood"),
    ),
    explanation="The count took three days.",
)
_RIGHT = {"when": "May 1921", "share": "62.5", "who": "Osgood", "what": "p7kd"}

_STRICT = Question(
    Shown(
        kind="cloze",
        stem="The [[animal]] of the sample farm has [[n]] legs.",
        spec={"gaps": {"animal": {"kind": "short_text"}, "n": {"kind": "numeric"}}},
    ),
    keys=(Key(gap="animal", value="goose"), Key(gap="n", value="2")),
    key_spec={"rule": "all"},
)

EXAMPLES = (
    Example(
        question=_VOTE,
        right=(_RIGHT, {**_RIGHT, "share": 62.5, "who": "Mayor Osgod"}),
        wrong=(
            {"who": "Miller"},
            {"when": "June 1921", "share": "60", "who": "Miller", "what": "c9ra"},
        ),
        partly=(
            ({**_RIGHT, "share": ""}, Fraction(3, 5)),
            ({"share": "62.5 %"}, Fraction(2, 5)),
            ({**_RIGHT, "when": "1921", "what": "w2mx"}, Fraction(4, 5)),
        ),
        blank=(None, "", {}, {"when": "", "who": " ", "share": None}),
        malformed=(
            "May 1921",
            ["May 1921"],
            7,
            {"where": "here"},
            {**_RIGHT, "when": "May"},
            {**_RIGHT, "share": "0.625"},
            {**_RIGHT, "what": "zzzz"},
            {**_RIGHT, "who": ["Osgood"]},
        ),
    ),
    Example(
        question=_STRICT,
        right=({"animal": "Goose", "n": "two"},),
        wrong=({"animal": "goose", "n": 3}, {"n": "2"}, {"animal": "cow", "n": "4"}),
    ),
)

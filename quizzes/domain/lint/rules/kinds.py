"""What the kinds themselves call poor in their questions, each under the name of a rule."""

from collections.abc import Iterator
from functools import partial

from quizzes.domain.lint.rule import Examples, Rule
from quizzes.domain.lint.samples import matching, several, typed
from quizzes.domain.lint.values import WARNING, Context, Subject
from quizzes.domain.messages import Message

CODES = {
    "few-wrong-options": "choices.few_wrong",
    "few-pairs": "matching.few",
    "long-typed-answer": "text.long_answer",
    "number-as-text": "text.only_digits",
    "bracketed-answer": "text.bracket",
    "asked-statement": "truth.a_question",
    "covered-number": "number.covered",
    "asked-of-a-moment": "date.asked_needs_interval",
    "straddling-date": "date.key_straddles",
}
"""The message of the kind by the rule."""


def _said(subject: Subject, context: Context, *, code: str) -> Iterator[Message]:
    for problem in subject.problems:
        if problem.level == WARNING and problem.message.code == code:
            yield problem.message


RULES = tuple(Rule(name, partial(_said, code=code)) for name, code in CODES.items())

_PAIRS = [
    ("Wright", "Kitty Hawk"),
    ("Blériot", "Dover"),
    ("Alcock", "Clifden"),
    ("Yeager", "Muroc"),
]
_WHO, _MINUTES = "Who was the first over the Channel?", "How many minutes did the flight last?"
_NAMED = typed("short_text", _WHO, "Louis Blériot")
_COUNTED = typed("numeric", _MINUTES, "36")
_LASTED = "From when to when was the race?"
EXAMPLES = {
    "few-wrong-options": Examples(
        (several("What flew in the year 1909?", ["A kite", "An owl"], ["A tree"]),),
        (several("What flew in the year 1909?", ["A kite"], ["A tree"]),),
    ),
    "few-pairs": Examples(
        (matching(*_PAIRS[:3], spare=("Paris",)),), (matching(*_PAIRS, spare=("Paris",)),)
    ),
    "long-typed-answer": Examples((typed("short_text", _WHO, "a " * 12 + "b"),), (_NAMED,)),
    "number-as-text": Examples((typed("short_text", _MINUTES, "36"),), (_NAMED,)),
    "bracketed-answer": Examples((typed("short_text", _WHO, "Blériot (a pilot)"),), (_NAMED,)),
    "asked-statement": Examples(
        (typed("true_false", "Did Blériot fly?", "true"),),
        (typed("true_false", "Blériot flew.", "true"),),
    ),
    "covered-number": Examples((typed("numeric", _MINUTES, "30 to 40", "36"),), (_COUNTED,)),
    "asked-of-a-moment": Examples(
        (typed("date", _LASTED, "1909", key_spec={"asked": "span"}),),
        (typed("date", _LASTED, "1909/1911", key_spec={"asked": "span"}),),
    ),
    "straddling-date": Examples(
        (
            typed(
                "date", "In which year was the race?", "1909-12/1910-01", spec={"required": "year"}
            ),
        ),
        (typed("date", "In which year was the race?", "1909", spec={"required": "year"}),),
    ),
}

"""What a card must be to be worth learning: one question with one short answer that holds alone.

A card is read months later, without its quiz and its neighbours. Each rule looks at the words of
the question and of the answer. English words only: in other languages it finds nothing.
"""

import re

from quizzes.domain.lint.faces import Face
from quizzes.domain.lint.rule import Examples, Rule
from quizzes.domain.messages import Message

MAX_ANSWER_WORDS = 12


def _has_both_sides(face: Face) -> Message | None:
    if not face.question.strip():
        return Message.of("deck.no_question")
    return None if face.answer.strip() else Message.of("deck.no_answer")


def _short_answer(face: Face) -> Message | None:
    count = len(face.answer.split())
    if count <= MAX_ANSWER_WORDS:
        return None
    return Message.of("deck.long_answer", count=count, most=MAX_ANSWER_WORDS)


def _no_list(face: Face) -> Message | None:
    """Two things joined by "and" are often one answer ("Drugs and Crime"); three never are."""
    if face.pair:
        return None
    listed = (
        "\n" in face.answer or ";" in face.answer or re.search(r",.*(,|\b(and|or)\b)", face.answer)
    )
    return Message.of("deck.list_answer") if listed else None


RULES = (
    Rule("two-sides", of_card=_has_both_sides),
    Rule("short-answer", of_card=_short_answer),
    Rule("list-answer", of_card=_no_list),
)

_GOOD = Face("Who was the first to fly across the Channel?", "Louis Blériot")
EXAMPLES = {
    "two-sides": Examples(
        (Face(" ", "Blériot"), Face("Who crossed the Channel first?", "")), (_GOOD,)
    ),
    "short-answer": Examples(
        (Face("Why did Blériot fly?", "He flew because " + "he wanted the prize " * 3),),
        (_GOOD, Face("Why did Blériot fly?", "He wanted the prize of a newspaper")),
    ),
    "list-answer": Examples(
        (
            Face("What did Blériot bring?", "Oil, wire and glue"),
            Face("What did Blériot bring?", "Oil; wire"),
        ),
        (_GOOD, Face("Which agency watches drugs for the UN?", "The Office on Drugs and Crime")),
    ),
}

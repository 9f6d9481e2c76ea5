"""What a card must be to be worth learning: one question with one short answer that holds alone.

A card is read months later, without its quiz and its neighbours. Each rule looks at the words of
the question and of the answer and returns why the card fails it, or None. English words only: in
other languages a rule finds nothing to object to.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from quizzes.domain.interchange.anki.phrases import content_words, first_name
from quizzes.domain.messages import Message

MAX_ANSWER_WORDS = 12
LEAK_SHARE = 0.6
"""More than this share of the answer's words in the question gives the answer away."""


@dataclass(frozen=True, slots=True)
class Face:
    """The two texts of a card to be, with the names that the article's actors go by.

    A `pair` shows two events, one to a line, of which the earlier is the answer: so the answer
    stands on the front by design, and only a date would give it away. `choices` says that the
    options are shown, so that the question may point at them.
    """

    question: str
    answer: str
    names: frozenset[str] = frozenset()
    pair: bool = False
    choices: bool = False


_YES_NO = re.compile(
    r"(is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must)\b",
    re.IGNORECASE,
)
_SECOND_QUESTION = re.compile(
    r"\b(and|or),? (who|whom|whose|what|when|where|why|how|which|in which|in what)\b", re.IGNORECASE
)
_POINTS_ELSEWHERE = re.compile(
    r"\b(?:(?:of|among) these|the following|(?:listed|shown|given|named) (?:above|below)|"
    r"(?:this|the) (?:list|picture|options?)|not listed)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"\b(he|she|they|him|them|his|its|their|this|these|those|"
    r"it(?! (?:possible|likely|easier|clear|necessary)\b))\b",
    re.IGNORECASE,
)
_LOOSE_TIME = re.compile(
    r"\b(recently|lately|currently|nowadays|today|yesterday|now|so far|in recent \w+|"
    r"(?:last|this|next) (?:year|month|week|spring|summer|autumn|fall|winter|january|february|"
    r"march|april|may|june|july|august|september|october|november|december))\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b\d{3,4}s?\b|\b\d+ (?:BC|AD)\b")


def objection(face: Face) -> Message | None:
    """Why this card is not made, by the first rule that it fails; None if it may be."""
    return next((found for rule in RULES if (found := rule(face))), None)


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


def _one_question(face: Face) -> Message | None:
    several = face.question.count("?") > 1 or _SECOND_QUESTION.search(face.question)
    return Message.of("deck.two_questions") if several else None


def _not_yes_or_no(face: Face) -> Message | None:
    yes_or_no = _YES_NO.match(face.question.strip()) or face.answer.strip(" .").casefold() in {
        *("yes", "no", "true", "false"),
    }
    return Message.of("deck.yes_or_no") if yes_or_no else None


def _stands_alone(face: Face) -> Message | None:
    found = _POINTS_ELSEWHERE.search(face.question)
    if found and not face.choices:
        return Message.of("deck.points_elsewhere", words=found[0])
    return None


def _names_something(face: Face) -> Message | None:
    return None if first_name(face.question, face.names) is not None else Message.of("deck.no_name")


def _no_loose_pronoun(face: Face) -> Message | None:
    """A pronoun needs the name that it stands for earlier in the question."""
    question = _POINTS_ELSEWHERE.sub("", face.question) if face.choices else face.question
    found, name = _PRONOUN.search(question), first_name(question, face.names)
    if found and (name is None or found.start() < name):
        return Message.of("deck.loose_pronoun", word=found[0])
    return None


def _no_loose_time(face: Face) -> Message | None:
    found = _LOOSE_TIME.search(face.question)
    if found and not _YEAR.search(face.question):
        return Message.of("deck.loose_time", words=found[0])
    return None


def _no_leak(face: Face) -> Message | None:
    """Words that make up most of the answer, or any number of it, in the question."""
    if face.pair:
        return Message.of("deck.leak") if _YEAR.search(face.question) else None
    asked, wanted = set(content_words(face.question)), content_words(face.answer)
    shared = [word for word in wanted if word in asked]
    if len(shared) > LEAK_SHARE * len(wanted) or any(word.isdigit() for word in shared):
        return Message.of("deck.leak")
    return None


RULES: tuple[Callable[[Face], Message | None], ...] = (
    _has_both_sides,
    _short_answer,
    _no_list,
    _one_question,
    _not_yes_or_no,
    _stands_alone,
    _names_something,
    _no_loose_pronoun,
    _no_loose_time,
    _no_leak,
)

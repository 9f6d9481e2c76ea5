"""How a question is asked: one thing, not by yes or no, and of somebody who is named.

The same on a card and in a quiz. English words only.
"""

import re
from collections.abc import Callable, Iterator

from quizzes.domain.lint.faces import Face, faces_of, stem_of
from quizzes.domain.lint.rule import Examples, OfQuestion, Rule
from quizzes.domain.lint.samples import choice, matching, ordering, typed
from quizzes.domain.lint.values import Context, Subject
from quizzes.domain.lint.words import YEAR, first_name
from quizzes.domain.messages import Message

_ASKING = frozenset({"choice", "choices", "text", "number", "date"})
"""Shapes whose stem is a question with one answer."""

_YES_NO = re.compile(
    r"(is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must)\b",
    re.IGNORECASE,
)
_SECOND_QUESTION = re.compile(
    r"\b(and|or),? (who|whom|whose|what|when|where|why|how|which|in which|in what)\b", re.IGNORECASE
)
_POINTS_ELSEWHERE = re.compile(
    r"\b(?:(?:of|among) these|the following(?![^?]*:)|(?:listed|shown|given|named) (?:above|below)|"
    r"(?:this|the) (?:list|picture|options?)|not listed)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"\b(he|she|they|him|them|his|its|their|(?:this|these)(?! ?\w*:)|those|"
    r"it(?! (?:possible|likely|easier|clear|necessary)\b|"
    r" (?:is|was|were) [^.?!]*\b(?:who|that|which)\b))\b",
    re.IGNORECASE,
)
_EACH = re.compile(
    r"(\b(?:each|every) [^.?!]*?|^who [^.?!]*?)\b(?:its|his|her|their)\b", re.IGNORECASE
)
"""In "each cause with its effect" the pronoun stands for what is named before."""
_LOOSE_ITEM = re.compile(
    r"(this|that|these|those|such) (?!(?:of|who|that|which|with|without|in|from|on)\b)\w+",
    re.IGNORECASE,
)
_LOOSE_EVENT = re.compile(
    rf"({_LOOSE_ITEM.pattern}|(it|he|she|they|his|her|their|its)\b)", re.IGNORECASE
)
_LOOSE_TIME = re.compile(
    r"\b(recently|lately|currently|nowadays|today|yesterday|now|so far|in recent \w+|"
    r"(?:last|this|next) (?:year|month|week|spring|summer|autumn|fall|winter|january|february|"
    r"march|april|may|june|july|august|september|october|november|december))\b",
    re.IGNORECASE,
)


def _two_questions(face: Face) -> Message | None:
    several = face.question.count("?") > 1 or _SECOND_QUESTION.search(face.question)
    return Message.of("deck.two_questions") if several else None


def _yes_or_no(face: Face) -> Message | None:
    yes_or_no = _YES_NO.match(face.question.strip()) or face.answer.strip(" .").casefold() in {
        *("yes", "no", "true", "false"),
    }
    return Message.of("deck.yes_or_no") if yes_or_no else None


def _points_elsewhere(face: Face) -> Message | None:
    found = _POINTS_ELSEWHERE.search(face.question)
    if found and not face.choices:
        return Message.of("deck.points_elsewhere", words=found[0])
    return None


def _names_something(face: Face) -> Message | None:
    return None if first_name(face.question, face.names) is not None else Message.of("deck.no_name")


def _loose_pronoun(face: Face) -> Message | None:
    """A pronoun needs the name that it stands for earlier in the question.

    Pointing at options is a matter of its own.
    """
    question = _EACH.sub(r"\1", _POINTS_ELSEWHERE.sub("", face.question))
    found, name = _PRONOUN.search(question), first_name(question, face.names)
    if found and (name is None or found.start() < name):
        return Message.of("deck.loose_pronoun", word=found[0])
    return None


def _loose_time(face: Face) -> Message | None:
    found = _LOOSE_TIME.search(face.question)
    if found and not YEAR.search(face.question):
        return Message.of("deck.loose_time", words=found[0])
    return None


def _loose_item(subject: Subject, context: Context) -> Iterator[Message]:
    """Options that point back ("This joint effort"); events and pairs stand quite alone."""
    alone = subject.shape in {"sequence", "pairs"}
    pattern = _LOOSE_EVENT if alone else _LOOSE_ITEM
    for option in subject.question.options:
        found = pattern.match(option.text)
        if found and not _is_clause(found[0], option.text):
            yield Message.of("lint.loose_option", option=option.text)


def _is_clause(words: str, text: str) -> bool:
    """Whether "that" opens a clause ("That every smell is a disease") and points at nothing."""
    return words.casefold().startswith("that") and len(text.split()) > 3


def _of_stems(check: Callable[[Face], Message | None], shapes: frozenset[str]) -> OfQuestion:
    def of_question(subject: Subject, context: Context) -> Iterator[Message]:
        if subject.shape in shapes and subject.kind != "explain":
            yield from filter(None, [check(stem_of(subject, context))])

    return of_question


def _of_answers(check: Callable[[Face], Message | None]) -> OfQuestion:
    def of_question(subject: Subject, context: Context) -> Iterator[Message]:
        if subject.shape in _ASKING:
            yield from filter(None, map(check, faces_of(subject, context)))

    return of_question


_ALL = _ASKING | {"boolean", "blanks", "sequence", "pairs"}
RULES = (
    Rule("two-questions", _of_stems(_two_questions, _ASKING), _two_questions),
    Rule("yes-or-no", _of_answers(_yes_or_no), _yes_or_no),
    Rule("points-elsewhere", _of_stems(_points_elsewhere, _ASKING), _points_elsewhere),
    Rule("no-name", of_card=_names_something),
    Rule("loose-pronoun", _of_stems(_loose_pronoun, _ALL), _loose_pronoun),
    Rule("loose-time", _of_stems(_loose_time, _ALL), _loose_time),
    Rule("loose-option", _loose_item),
)

_NAMES = frozenset({"Blériot"})
_GOOD = typed("short_text", "Who was the first to fly across the Channel?", "Louis Blériot")
EXAMPLES = {
    "two-questions": Examples(
        (
            Face("When and where did Blériot land?", "Dover"),
            typed("short_text", "Who was Blériot? Where did he land?", "Dover"),
        ),
        (_GOOD, Face("What did Blériot and Wright build?", "Aeroplanes")),
    ),
    "yes-or-no": Examples(
        (
            Face("Did Blériot land at Dover?", "He did"),
            choice("What is true of Blériot?", "Yes", "No"),
        ),
        (_GOOD, typed("true_false", "Blériot landed at Dover.", "true")),
    ),
    "points-elsewhere": Examples(
        (
            Face("Which of these did Blériot build?", "A monoplane"),
            typed("short_text", "Which of the following was Blériot?", "A pilot"),
        ),
        (
            _GOOD,
            choice("Which of these did Blériot build?", "A monoplane", "A balloon"),
            typed("date", "When did the following happen: Blériot lands at Dover?", "1909"),
        ),
    ),
    "no-name": Examples(
        (Face("What is flown by pilots?", "An aeroplane"),),
        (Face("What is flown by the Dutch?", "An aeroplane"),),
    ),
    "loose-pronoun": Examples(
        (
            Face("When did it cross the Channel?", "1909"),
            choice("Why did this flight matter to Blériot?", "It won the prize", "It was short"),
            typed("true_false", "It was built in Ohio.", "true"),
        ),
        (
            _GOOD,
            Face("Blériot won a prize for his flight across what?", "The Channel", _NAMES),
            Face("What made it possible for the Wrights to fly?", "A light engine"),
            Face("Who flew with his brother at Kitty Hawk?", "Wilbur Wright"),
            typed("true_false", "It was Blériot who crossed the Channel.", "true"),
            choice("Which of these did Blériot build?", "A monoplane", "A balloon"),
            typed("date", "When did this happen: Blériot crosses the Channel?", "1909"),
            matching(("A prize", "Pilots come"), stem="Match each cause with its effect."),
        ),
    ),
    "loose-time": Examples(
        (
            Face("What did Blériot build last year?", "A monoplane"),
            typed("short_text", "What has Blériot recently built?", "A monoplane"),
        ),
        (_GOOD, Face("What did people recently doubt in 1903?", "That flight would come")),
    ),
    "loose-option": Examples(
        (
            choice("What brought pilots to Calais?", "This joint effort", "A prize", "A race"),
            ordering(("It flies over Paris", "1783"), ("A jet flies", "1939")),
            matching(("This prize", "Pilots come"), ("A light engine", "Machines rise")),
        ),
        (
            choice("What did Blériot say?", "That all men can fly", "It is a sport", "No word"),
            choice("Who could not fly?", "Those without money", "Those of good sense", "Men"),
            ordering(("A balloon rises in its glory", "1783"), ("A jet flies", "1939")),
            matching(("Those without money", "No flight"), ("A light engine", "Machines rise")),
        ),
    ),
}

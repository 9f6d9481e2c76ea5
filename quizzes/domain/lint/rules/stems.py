"""The stem as a piece of English: its length, its mark, its grammar, and no other one like it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from quizzes.domain.gaps import readable
from quizzes.domain.lint.rule import Case, Examples, Rule
from quizzes.domain.lint.samples import choice, ordering, typed
from quizzes.domain.lint.values import Context, Subject
from quizzes.domain.messages import Message
from quizzes.domain.text import normalise

SHORTEST, LONGEST = 5, 38
"""Words of a stem."""
_HEADING_WORDS = 3
"""Words from which on a heading is known again and not met by chance."""

_QUESTIONS = frozenset({"choice", "choices", "text", "number", "date"})
_ASKED = re.compile(r"\?[\"”’')]*(?:\s|$)")
_FAULTS = re.compile(
    r"\b(?P<doubled>the|a|an|of|in|to|and|for|was|is|by)\s+(?P=doubled)\b|"
    r"\ba\s+(?=[aeio])(?!one\b|once\b|eu)\w+|"
    r"\ban\s+(?=[b-df-gj-np-tv-z])\w+|"
    r"\b(?:did|does|do)\s+\w+\s+(?:has|had|was|were|is|are)\b|"
    r"\b(?:which|what) (?:was|is|has) (?:these|those|they|we)\b|"
    r"\b(?:he|she|it) (?:are|were|have|do)\b",
    re.IGNORECASE,
)


def _length(subject: Subject, context: Context) -> Iterator[Message]:
    count = len(readable(subject.stem).split())
    if not SHORTEST <= count <= LONGEST:
        yield Message.of("lint.stem_length", count=count, least=SHORTEST, most=LONGEST)


def _mark(subject: Subject, context: Context) -> Iterator[Message]:
    """A statement that ends in a question mark is said by its kind; essays may be commands.

    Any sentence may be the question: "Which lines met here? Name one of them."
    """
    asks = subject.stem.rstrip(" \"”’')").endswith("?")
    somewhere = _ASKED.search(subject.stem) is not None
    if subject.shape in _QUESTIONS and subject.kind != "explain" and not somewhere:
        yield Message.of("lint.no_question_mark")
    if subject.shape in {"sequence", "pairs", "blanks"} and asks:
        yield Message.of("lint.question_mark")


def _agreement(subject: Subject, context: Context) -> Iterator[Message]:
    if found := _FAULTS.search(subject.stem):
        yield Message.of("lint.agreement", words=found[0])


def _heading(subject: Subject, context: Context) -> Iterator[Message]:
    stem = f" {normalise(subject.stem)} "
    for heading in context.headings:
        if len(heading.split()) >= _HEADING_WORDS and f" {normalise(heading)} " in stem:
            yield Message.of("lint.heading", heading=heading)


def _repeated(subject: Subject, context: Context) -> Iterator[Message]:
    """Ordering and matching may share a stem: their items set them apart."""
    if subject.shape in {"sequence", "pairs"}:
        return
    stem = normalise(subject.stem)
    if any(other.id != subject.id and normalise(other.stem) == stem for other in context.questions):
        yield Message.of("lint.repeated_stem")


RULES = (
    Rule("stem-length", _length),
    Rule("question-mark", _mark),
    Rule("agreement", _agreement),
    Rule("heading", _heading),
    Rule("repeated-stem", _repeated),
)

_GOOD = choice("Why did Blériot fly over the Channel?", "For a prize", "For fun")


def _beside(case: Case, *, other: str) -> Case:
    return replace(case, context=Context(questions=(case.subject, replace(case.subject, id=other))))


EXAMPLES = {
    "stem-length": Examples(
        (
            choice("Why did Blériot fly?", "For a prize", "For fun"),
            typed("date", "When " * 39, "1"),
        ),
        (_GOOD,),
    ),
    "question-mark": Examples(
        (
            choice("Name the first pilot over the Channel.", "Blériot", "Wright"),
            ordering(("A kite", "1700"), stem="In which order did these fly?"),
        ),
        (
            _GOOD,
            ordering(("A kite", "1700")),
            typed("true_false", "Blériot flew.", "true"),
            typed("short_text", "Which coasts did he see? Name one of the two.", "Dover"),
        ),
    ),
    "agreement": Examples(
        (
            choice("What did Blériot has over the Channel?", "A view", "A map"),
            choice("Why was a airship seen over the Channel?", "By chance", "On duty"),
            choice("Why did the the airship fly there?", "By chance", "On duty"),
        ),
        (_GOOD, choice("Why was a European airship an hour late?", "By chance", "On duty")),
    ),
    "heading": Examples(
        (replace(_GOOD, context=Context(headings=("Over the Channel",))),),
        (_GOOD, replace(_GOOD, context=Context(headings=("Channel",)))),
    ),
    "repeated-stem": Examples((_beside(_GOOD, other="q2"),), (_beside(_GOOD, other="q"),)),
}

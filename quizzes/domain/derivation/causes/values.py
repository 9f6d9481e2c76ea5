"""What causal rules and their findings are: patterns, links and claims."""

from dataclasses import dataclass
from enum import StrEnum

from quizzes.domain.derivation.values import Sentence, Span


class Kind(StrEnum):
    """What sort of reason a connective names."""

    CAUSE = "cause"
    MOTIVATION = "motivation"
    PURPOSE = "purpose"
    MEANS = "means"
    CONDITION = "condition"
    SEQUENCE = "sequence"
    """One thing merely follows another, or comes in spite of it: never asked as "why"."""


class Place(StrEnum):
    """Where a connective stands between its two arguments."""

    CLAUSE = "clause"
    """before a clause: because, so that"""
    PHRASE = "phrase"
    """before a noun or a gerund: because of, by"""
    VERB = "verb"
    """between subject and object: leads to"""
    INFINITIVE = "infinitive"
    """before a verb that names an aim: to, in order to"""
    PARTICIPLE = "participle"
    """opens a clause without a subject: killing, demanding"""
    ADVERB = "adverb"
    """points back at what was said: therefore"""


class Relation(StrEnum):
    """How cause and effect hang together, in the words of the stored claims."""

    CAUSES = "causes"
    MOTIVATES = "motivates"
    ENABLES = "enables"
    PREVENTS = "prevents"
    EXPLAINS = "explains"


class Stance(StrEnum):
    ENDORSES = "endorses"
    DOUBTS = "doubts"
    NEUTRAL = "neutral"


class Strength(StrEnum):
    STATED = "stated"
    HEDGED = "hedged"
    PREDICTED = "predicted"
    CONDITIONAL = "conditional"


class Worth(StrEnum):
    CORE = "core"
    SUPPORT = "support"
    TRIVIA = "trivia"


@dataclass(frozen=True, slots=True)
class Pattern:
    """A connective or causative verb.

    What it governs (the phrase after a preposition, the object of an active verb) is *inner*, the
    clause or subject it hangs on *outer*; `inner_causes` says which of the two is the cause.
    `words` may hold one "~" for an object in between ("link ~ to"). `prior` is how often such a
    word is causal before anything else is known. `is_change` marks a verb that says what becomes
    of its object ("strengthens"): it is part of the effect.
    """

    name: str
    words: tuple[str, ...]
    place: Place
    inner_causes: bool
    kind: Kind
    relation: Relation
    prior: float
    example: str
    is_change: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """Where a pattern was found: token indices of its words and arguments in one sentence.

    `outer` is empty where an adverb points back at the sentence before.
    """

    pattern: Pattern
    words: tuple[int, ...]
    inner: tuple[int, ...]
    outer: tuple[int, ...]
    inner_head: int
    outer_head: int


@dataclass(frozen=True, slots=True)
class Claim:
    """That one thing leads to another: where it stands, who says it, and how sure.

    `speaker` is the words of the one who says it, None where it is the author.
    """

    sentence: Sentence
    cause: Span
    effect: Span
    connective: Span
    pattern: str
    kind: Kind
    relation: Relation
    speaker: Span | None
    stance: Stance
    strength: Strength
    negated: bool
    confidence: float
    worth: Worth = Worth.SUPPORT

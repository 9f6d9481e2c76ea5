"""Which claims are plain enough to be asked, and which of them speak of the same thing."""

from quizzes.domain.derivation.causes import Claim
from quizzes.domain.derivation.drafting.clauses import VAGUE
from quizzes.domain.derivation.facts import Fact
from quizzes.domain.lint.words import content_words

LEAST_CONFIDENCE = 0.25
MOST_WORDS = 20
_PLAIN = ("verb:", "phrase:due to", "phrase:because", "clause:because", "adverb:t", "phrase:thanks")
"""Rules whose cause and effect can be read alone; an aim or a means needs its sentence."""
_BRINGING = ("cause", "lead to", "result in", "trigger", "engender", "create", "produce", "spark")
"""Verbs whose object is all of the effect, and not what is changed."""


def is_plain(fact: Fact, claim: Claim) -> bool:
    """Stated, not denied, by a rule whose sides stand alone, in words that name what they mean."""
    sides = (claim.cause.text, claim.effect.text)
    return (
        fact.confidence >= LEAST_CONFIDENCE
        and fact.rule.startswith(_PLAIN)
        and not claim.negated
        and claim.strength == "stated"
        and all(2 <= len(side.split()) <= MOST_WORDS for side in sides)
        and not any(side.split()[0].lower() in VAGUE for side in sides)
    )


def source_of(fact: Fact, claim: Claim) -> str:
    """Whom the claim is ascribed to: a speaker whom the author does not simply agree with."""
    return fact.speaker if fact.speaker and claim.stance != "endorses" else "the article"


def verb_before_effect(fact: Fact, claim: Claim) -> str:
    """The active verb that stands right before the effect, or ""."""
    follows = 0 < claim.effect.start - claim.connective.end <= 1
    return claim.connective.text if fact.rule.startswith("verb:") and follows else ""


def stands_alone(fact: Fact) -> bool:
    """Whether the effect can be read without its verb."""
    verb = fact.rule.removeprefix("verb:")
    return verb == fact.rule or verb in _BRINGING


def alike(one: Claim, other: Claim) -> bool:
    """Whether they share most content words of a cause or an effect, either way round."""
    pairs = ((mine, theirs) for mine in _sides(one) for theirs in _sides(other))
    return any(
        mine and theirs and len(mine & theirs) > 0.5 * min(len(mine), len(theirs))
        for mine, theirs in pairs
    )


def label(text: str) -> str:
    """The words as an option: on one line, with a capital."""
    words = " ".join(text.split())
    return words[:1].upper() + words[1:]


def _sides(claim: Claim) -> tuple[set[str], set[str]]:
    return set(content_words(claim.cause.text)), set(content_words(claim.effect.text))

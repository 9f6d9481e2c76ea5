"""Which claims are plain enough to be asked, whose they are, and which speak of the same thing."""

import re

from quizzes.domain.derivation.causes import Claim
from quizzes.domain.derivation.drafting.judging import AUTHOR
from quizzes.domain.derivation.drafting.pointing import VAGUE, says_away
from quizzes.domain.derivation.facts import Fact
from quizzes.domain.derivation.reading import Reading
from quizzes.domain.lint.words import content_words

LEAST_CONFIDENCE = 0.25
MOST_WORDS = 24
_PLAIN = (
    "verb:", "phrase:due to", "phrase:because", "phrase:thanks", "clause:because", "clause:as",
    "adverb:t", "infinitive:to",
)  # fmt: skip
"""Rules whose cause and effect can be read alone."""
_NO_REASON = frozenset({"verb:follow", "verb:leave", "verb:help", "verb:keep"})
_UNWANTED = re.compile(
    r"\b(?:prevent|avoid|avert|stop|fear|forestall)\w*\s+(?:the )?$", re.IGNORECASE
)
"""What stands here before a cause says that it never came."""
_GOES_ON = re.compile(r"\s+that\b", re.IGNORECASE)
"""What stands here behind an effect says that its end is cut off."""
_OWN = frozenset({"its", "his", "her", "their"})


def is_plain(reading: Reading, fact: Fact, claim: Claim) -> bool:
    """Not denied, by a rule whose sides stand alone, in words that name what they mean."""
    cause, effect = claim.cause.text.split(), claim.effect.text.split()
    folded = reading.document.folded
    return bool(
        fact.confidence >= LEAST_CONFIDENCE
        and fact.rule.startswith(_PLAIN)
        and fact.rule not in _NO_REASON
        and not claim.negated
        and claim.strength != "conditional"
        and (claim.stance != "doubts" or fact.speaker)
        and all(2 <= len(side) <= MOST_WORDS for side in (cause, effect))
        and cause[0].lower() not in VAGUE - _OWN
        and not _UNWANTED.search(folded, max(0, claim.cause.start - 30), claim.cause.start)
        and not _GOES_ON.match(folded, claim.effect.end)
        and not any(says_away(side.text) for side in (claim.cause, claim.effect))
    )


def source_of(fact: Fact, claim: Claim) -> str:
    """Whom the claim is ascribed to: a speaker whom the author does not simply agree with."""
    if fact.speaker and claim.stance != "endorses":
        return fact.speaker
    return AUTHOR


def alike(one: Claim, other: Claim, *, names: frozenset[str] = frozenset()) -> bool:
    """Whether they share half of the content words of a cause or an effect, either way round.

    Words of `names` do not count: who acts in all of a text makes no two claims alike.
    """
    pairs = ((mine - names, theirs - names) for mine in _sides(one) for theirs in _sides(other))
    return any(
        mine and theirs and len(mine & theirs) >= 0.5 * min(len(mine), len(theirs))
        for mine, theirs in pairs
    )


def label(text: str) -> str:
    """The words as an option: on one line, with a capital."""
    words = " ".join(text.split())
    return words[:1].upper() + words[1:]


def _sides(claim: Claim) -> tuple[set[str], set[str]]:
    return set(content_words(claim.cause.text)), set(content_words(claim.effect.text))

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
_FEARS = re.compile(r"\b(?:fear|worr(?:y|ies|ied)|afraid|concerned)", re.IGNORECASE)
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


def stem_of(reading: Reading, fact: Fact, claim: Claim, question: str) -> str:
    """The question with whose claim it is; what somebody fears is asked as a fear."""
    source = source_of(fact, claim)
    sentence = reading.document.sentences[fact.sentence]
    before = reading.document.folded[sentence.start : max(sentence.start, claim.cause.start)]
    if source != AUTHOR and question.startswith("what ") and _FEARS.search(before):
        do = "do" if " and " in source or source.endswith("s") else "does"
        return f"What {do} {source} fear {question.removeprefix('what ')}?"
    return f"According to {source}, {question}?"


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

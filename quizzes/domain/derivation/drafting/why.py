"""What brings it about: a claim beside the causes of other claims. A person checks the options.

No rule can tell that none of the other causes leads to the effect too, so each of these drafts
says that it wants to be looked at, and is never accepted unseen.
"""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from quizzes.domain.authoring import Content, OptionContent
from quizzes.domain.derivation.causes import Claim
from quizzes.domain.derivation.drafting.claims import (
    alike,
    is_plain,
    label,
    source_of,
    stands_alone,
    verb_before_effect,
)
from quizzes.domain.derivation.drafts_as_json import Draft
from quizzes.domain.derivation.facts import Fact
from quizzes.domain.derivation.reading import Reading

RULE, SURE = "what-led-to", 0.6
UNCHECKED = "second-answer-unchecked"
OTHERS = 3


def why_drafts(reading: Reading, facts: Sequence[Fact]) -> Iterable[Draft]:
    """A draft for each plain claim with enough other causes of its length."""
    told = [(fact, fact.claim) for fact in facts if fact.claim and is_plain(fact, fact.claim)]
    for fact, claim in told:
        others = list(_others(claim, [other for _, other in told]))[:OTHERS]
        if len(others) < OTHERS:
            continue
        verb = verb_before_effect(fact, claim)
        if not verb and not stands_alone(fact):
            continue
        effect = " ".join(claim.effect.text.split())
        asked = f"what {verb} {effect}" if verb else f"what led to this: “{effect}”"
        yield Draft(
            facts=(fact.id,),
            kind="single_choice",
            content=Content(
                stem=f"According to {source_of(fact, claim)}, {asked}?",
                options=(
                    OptionContent(label(claim.cause.text), credit=Fraction(1)),
                    *(OptionContent(label(other.cause.text)) for other in others),
                ),
            ),
            rule=RULE,
            confidence=round(SURE * fact.confidence, 2),
            worth=fact.worth,
            answer=label(claim.cause.text),
            problems=(UNCHECKED,),
        )


def _others(claim: Claim, told: Sequence[Claim]) -> Iterator[Claim]:
    """Claims about other things, those with a cause of a like length first."""
    length = len(claim.cause.text.split())
    ranked = sorted(told, key=lambda other: abs(len(other.cause.text.split()) - length))
    kept = [claim]
    for other in ranked:
        if not any(alike(other, one) for one in kept):
            kept.append(other)
            yield other

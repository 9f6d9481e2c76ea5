"""What brings it about: a claim beside the causes of other claims. A person checks the options.

No rule can tell that none of the other causes leads to the effect too, so each of these drafts
says that it wants to be looked at, and is never accepted unseen. Aims are not asked for one by one:
an act serves the aims of others too often.
"""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from quizzes.domain.authoring import Content, OptionContent
from quizzes.domain.derivation.causes import Claim
from quizzes.domain.derivation.drafting.asking import Asked, asked_for_cause
from quizzes.domain.derivation.drafting.claims import alike, is_plain, source_of
from quizzes.domain.derivation.drafting.options import as_option
from quizzes.domain.derivation.drafts_as_json import Draft
from quizzes.domain.derivation.facts import Fact
from quizzes.domain.derivation.reading import Reading

RULE, SURE = "what-led-to", 0.6
UNCHECKED = "second-answer-unchecked"
OTHERS = 3

Told = tuple[Fact, Claim, Asked]


def why_drafts(reading: Reading, facts: Sequence[Fact]) -> Iterable[Draft]:
    """A draft for each plain claim with enough other causes of its length."""
    plain = [(fact, fact.claim) for fact in facts if fact.claim and is_plain(fact, fact.claim)]
    asked = [(fact, claim, asked_for_cause(reading, fact, claim)) for fact, claim in plain]
    told = [(fact, claim, words) for fact, claim, words in asked if words]
    for fact, claim, words in told:
        key = as_option(reading, fact, claim, words.form)
        others = list(_others(reading, (fact, claim, words), told, key))[:OTHERS]
        if len(others) < OTHERS:
            continue
        yield Draft(
            facts=(fact.id,),
            kind="single_choice",
            content=Content(
                stem=f"According to {source_of(fact, claim)}, {words.question}?",
                options=(
                    OptionContent(key, credit=Fraction(1)),
                    *(OptionContent(other) for other in others),
                ),
            ),
            rule=RULE,
            confidence=round(SURE * fact.confidence, 2),
            worth=fact.worth,
            answer=key,
            problems=(UNCHECKED,),
        )


def _others(reading: Reading, asked: Told, told: Sequence[Told], key: str) -> Iterator[str]:
    """Causes in claims about other things, those of a like length first."""
    form, length = asked[2].form, len(key.split())
    given = [
        (as_option(reading, fact, claim, form), claim)
        for fact, claim, _ in told
        if claim is not asked[1]
    ]
    kept = [asked[1]]
    for option, other in sorted(given, key=lambda each: abs(len(each[0].split()) - length)):
        if option and not any(alike(other, one) for one in kept):
            kept.append(other)
            yield option

"""What brings it about: an open question on a claim, with its cause as the model answer.

A choice among the causes of other claims is never drafted: no rule can tell that none of them
leads to the effect too. Whoever wants one writes its options by hand. Aims are not asked for one by
one: an act serves the aims of others too often.
"""

from collections.abc import Iterable, Sequence

from quizzes.domain.authoring import Content, KeyContent
from quizzes.domain.derivation.drafting.asking import asked_for_cause
from quizzes.domain.derivation.drafting.claims import is_plain, source_of
from quizzes.domain.derivation.drafting.options import as_option
from quizzes.domain.derivation.drafts_as_json import Draft
from quizzes.domain.derivation.facts import Fact
from quizzes.domain.derivation.reading import Reading

RULE, SURE = "what-led-to", 0.8
MOST_WORDS = 25
"""Of the question: longer ones are hard to hold in mind."""


def why_drafts(reading: Reading, facts: Sequence[Fact]) -> Iterable[Draft]:
    """A draft for each plain claim, with its speaker and its hedge."""
    for fact in facts:
        claim = fact.claim
        if claim is None or not is_plain(reading, fact, claim):
            continue
        asked = asked_for_cause(reading, fact, claim)
        model = as_option(reading, fact, claim, asked.form) if asked else ""
        stem = f"According to {source_of(fact, claim)}, {asked.question}?" if asked else ""
        if not model or len(stem.split()) > MOST_WORDS:
            continue
        yield Draft(
            facts=(fact.id,),
            kind="explain",
            content=Content(stem=stem, key_spec={"model": f"{model}."}, keys=(KeyContent(model),)),
            rule=RULE,
            confidence=round(SURE * fact.confidence, 2),
            worth=fact.worth,
            answer=model,
        )

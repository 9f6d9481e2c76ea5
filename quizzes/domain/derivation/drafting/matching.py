"""What leads to what: several claims of one speaker as pairs, with one effect to spare."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from quizzes.domain.authoring import Content, OptionContent
from quizzes.domain.derivation.causes import Claim
from quizzes.domain.derivation.drafting.claims import (
    alike,
    is_plain,
    label,
    source_of,
    stands_alone,
)
from quizzes.domain.derivation.drafts_as_json import Draft
from quizzes.domain.derivation.facts import Fact
from quizzes.domain.derivation.reading import Reading

RULE, SURE = "cause-to-effect", 0.5
FEWEST, MOST = 4, 5

Told = tuple[Fact, Claim]


def matching_drafts(reading: Reading, facts: Sequence[Fact]) -> Iterable[Draft]:
    """For the article's own claims, and for each speaker with enough of them."""
    by_speaker: defaultdict[str, list[Told]] = defaultdict(list)
    for fact in sorted(facts, key=lambda fact: -fact.confidence):
        if fact.claim and is_plain(fact, fact.claim) and stands_alone(fact):
            by_speaker[source_of(fact, fact.claim)].append((fact, fact.claim))
    for speaker, told in by_speaker.items():
        chosen = _distinct(told)
        if len(chosen) > FEWEST:
            yield _draft(speaker, chosen[: MOST + 1])


def _draft(speaker: str, chosen: Sequence[Told]) -> Draft:
    *pairs, (spare, _) = chosen
    assert spare.claim is not None
    left = [
        OptionContent(label(claim.cause.text), side="left", target=f"e{number}")
        for number, (_, claim) in enumerate(pairs)
    ]
    right = [
        OptionContent(label(claim.effect.text), side="right", handle=f"e{number}")
        for number, (_, claim) in enumerate(pairs)
    ]
    extra = OptionContent(label(spare.claim.effect.text), side="right")
    return Draft(
        facts=tuple(fact.id for fact, _ in pairs),
        kind="matching",
        content=Content(
            stem=f"Match each cause with its effect, according to {speaker}. One is left over.",
            options=(*left, *right, extra),
        ),
        rule=RULE,
        confidence=round(SURE * min(fact.confidence for fact, _ in pairs), 2),
        answer="; ".join(f"{c.cause.text} → {c.effect.text}" for _, c in pairs),
    )


def _distinct(told: Sequence[Told]) -> list[Told]:
    """Claims of which no two speak of the same thing, nor lie on one chain."""
    kept: list[Told] = []
    for each in told:
        if not any(alike(each[1], claim) for _, claim in kept):
            kept.append(each)
    return kept

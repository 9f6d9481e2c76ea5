"""Pairs to match: what did what, what was done with which aim, who holds which office."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quizzes.domain.derivation.drafting.asking import aim_of, asked_for_cause
from quizzes.domain.derivation.drafting.claims import alike, is_plain, label, source_of
from quizzes.domain.derivation.drafting.offices import office
from quizzes.domain.derivation.drafting.options import as_option
from quizzes.domain.derivation.drafting.pairing import answer_of_pairs, content_of_pairs
from quizzes.domain.derivation.drafts_as_json import Draft
from quizzes.domain.derivation.facts import Fact
from quizzes.domain.derivation.reading import Reading
from quizzes.domain.lint.words import content_words

SURE = 0.5
FEWEST, MOST = 5, 6
"""Pairs with the one that is left over."""
MOST_WORDS = 20
"""Of a side."""
_ASKED = {
    "cause-to-effect": "Match each cause with its effect, according to {speaker}.",
    "reason-to-act": "Match each reason with its result, according to {speaker}.",
    "act-to-aim": "Match each act with its aim, according to {speaker}.",
    "holder-to-office": "Match each person with the right office, according to {speaker}.",
}


@dataclass(frozen=True, slots=True)
class _Pair:
    fact: Fact
    left: str
    right: str


def matching_drafts(reading: Reading, facts: Sequence[Fact]) -> Iterable[Draft]:
    """A draft for each speaker and sort of pair with enough of them; one is left over."""
    names = frozenset(
        word
        for actor in reading.cast.actors
        for name in (actor.name, *actor.aliases)
        for word in content_words(name)
    )
    sorts: defaultdict[tuple[str, str], list[_Pair]] = defaultdict(list)
    for fact in sorted(facts, key=lambda fact: -fact.confidence):
        rule, pair = _pair(reading, fact)
        if pair and _is_apart(pair, sorts[rule, _speaker(fact)], names):
            sorts[rule, _speaker(fact)].append(pair)
    for (rule, speaker), pairs in sorts.items():
        if len(pairs) >= FEWEST:
            yield _draft(rule, speaker, pairs[:MOST])


def _pair(reading: Reading, fact: Fact) -> tuple[str, _Pair | None]:
    if fact.title and fact.of:
        return "holder-to-office", _Pair(fact, fact.holder, office(fact))
    claim = fact.claim
    if claim is None or not is_plain(reading, fact, claim) or claim.strength != "stated":
        return "", None
    if fact.rule.startswith("infinitive:"):
        clause, aim = aim_of(reading, fact, claim), as_option(reading, fact, claim, "aim")
        return "act-to-aim", _Pair(fact, label(clause.statement), aim) if clause else None
    words = asked_for_cause(reading, fact, claim)
    if words is None or not words.predicate:
        return "", None
    if words.form == "reason":
        reason = as_option(reading, fact, claim, "reason")
        return "reason-to-act", _Pair(fact, reason, label(words.predicate))
    thing = as_option(reading, fact, claim, "thing")
    return "cause-to-effect", _Pair(fact, thing, label(words.predicate)) if thing else None


def _speaker(fact: Fact) -> str:
    return source_of(fact, fact.claim) if fact.claim else "the article"


def _is_apart(pair: _Pair, others: Sequence[_Pair], names: frozenset[str]) -> bool:
    """Whether both sides are short, neither is another pair's, nor the claims on the same thing."""
    claim = pair.fact.claim
    if max(len(side.split()) for side in (pair.left, pair.right)) > MOST_WORDS:
        return False
    return not any(
        pair.left == other.left
        or pair.right == other.right
        or (claim and other.fact.claim and alike(claim, other.fact.claim, names=names))
        for other in others
    )


def _left_over(found: Sequence[_Pair]) -> _Pair:
    """The last pair from a paragraph of its own: one beside another may be true of its fact too."""
    told = Counter(pair.fact.paragraph for pair in found)
    alone = [pair for pair in found if told[pair.fact.paragraph] == 1]
    return (alone or found)[-1]


def _draft(rule: str, speaker: str, found: Sequence[_Pair]) -> Draft:
    spare = _left_over(found)
    kept = [pair for pair in found if pair is not spare]
    pairs = [(pair.left, pair.right) for pair in kept]
    stem = f"{_ASKED[rule].format(speaker=speaker)} One is left over."
    return Draft(
        facts=tuple(pair.fact.id for pair in kept),
        kind="matching",
        content=content_of_pairs(stem, pairs, left_over=spare.right),
        rule=rule,
        confidence=round(SURE * min(pair.fact.confidence for pair in kept), 2),
        answer=answer_of_pairs(pairs),
    )

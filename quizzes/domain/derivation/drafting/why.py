"""What brings it about, and to what end: open questions on a claim, its cause the model answer.

A choice among the causes of other claims is never drafted: no rule can tell that none of them
leads to the effect too. Whoever wants one writes its options by hand.
"""

from collections.abc import Iterable, Iterator, Sequence

from quizzes.domain.authoring import Content, KeyContent
from quizzes.domain.derivation.causes import Claim
from quizzes.domain.derivation.drafting.asking import aim_of, asked_for_cause
from quizzes.domain.derivation.drafting.claims import is_plain, label, stem_of
from quizzes.domain.derivation.drafting.options import as_option
from quizzes.domain.derivation.drafts_as_json import Draft
from quizzes.domain.derivation.facts import Fact
from quizzes.domain.derivation.reading import Reading

CAUSE, AIM, SURE = "what-led-to", "to-what-end", 0.8
MOST_WORDS = 25
"""Of the question: longer ones are hard to hold in mind."""


def why_drafts(reading: Reading, facts: Sequence[Fact]) -> Iterable[Draft]:
    """A draft for each plain claim, with its speaker and its hedge."""
    for fact in facts:
        claim = fact.claim
        if claim is None or not is_plain(reading, fact, claim):
            continue
        for rule, stem, points in _asked(reading, fact, claim):
            if all(points) and len(stem.split()) <= MOST_WORDS:
                yield Draft(
                    facts=(fact.id,),
                    kind="explain",
                    content=open_content(stem, *points),
                    rule=rule,
                    confidence=round(SURE * fact.confidence, 2),
                    worth=fact.worth,
                    answer=", ".join((points[0], *map(_small, points[1:]))),
                )


def open_content(stem: str, *points: str) -> Content:
    """An open question whose model answer is its points in one sentence."""
    model = ", ".join((points[0], *map(_small, points[1:])))
    keys = tuple(KeyContent(point) for point in points)
    return Content(stem=stem, key_spec={"model": f"{model}."}, keys=keys)


def _small(point: str) -> str:
    return point[:1].lower() + point[1:]


def _asked(reading: Reading, fact: Fact, claim: Claim) -> Iterator[tuple[str, str, list[str]]]:
    """Rule, stem and points of the answer."""
    if asked := asked_for_cause(reading, fact, claim):
        points = [as_option(reading, fact, claim, asked.form)]
        points += [label(asked.aim)] if asked.aim else []
        yield CAUSE, stem_of(reading, fact, claim, asked.question), points
    elif clause := aim_of(reading, fact, claim):
        question = f"to what end {clause.inverted}"
        yield AIM, stem_of(reading, fact, claim, question), [as_option(reading, fact, claim, "aim")]

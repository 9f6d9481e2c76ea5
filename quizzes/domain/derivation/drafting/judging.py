"""A reading with its facts as the lint reads an article: who acts in it, what leads to what."""

from collections.abc import Sequence

from quizzes.domain import facts as contents
from quizzes.domain.derivation.causes import Claim
from quizzes.domain.derivation.facts import Fact
from quizzes.domain.derivation.reading import Reading
from quizzes.domain.derivation.values import PassageKind
from quizzes.domain.lint import Actor, Context
from quizzes.domain.lint import Fact as Statement

AUTHOR = "the article"


def context_of(reading: Reading, facts: Sequence[Fact]) -> Context:
    """Facts go by their ids, actors by their names, causes and effects by their words."""
    claims = [fact.claim for fact in facts if fact.claim]
    text = reading.document.text
    return Context(
        published=reading.published.edtf if reading.published else "",
        actors={
            actor.name: Actor(actor.name, actor.kind.value, tuple(actor.aliases))
            for actor in reading.cast.actors
        },
        factors={node: node for claim in claims for node in _nodes(claim)},
        facts={fact.id: _statement(fact) for fact in facts},
        headings=tuple(
            text[passage.start : passage.end]
            for passage in reading.document.passages
            if passage.kind is PassageKind.HEADING
        ),
    )


def _nodes(claim: Claim) -> tuple[str, str]:
    cause, effect = (" ".join(side.text.split()) for side in (claim.cause, claim.effect))
    return cause, effect


def _statement(fact: Fact) -> Statement:
    actors = tuple(dict.fromkeys(actor.name for actor in fact.actors))
    return Statement(" ".join(fact.span.text.split()), _detail(fact), actors)


def _detail(fact: Fact) -> contents.Detail:
    if fact.date:
        time = fact.date.time
        return contents.EventContent(time.date.edtf, fact.date.extent.value, time.inferred)
    if fact.claim:
        cause, effect = _nodes(fact.claim)
        return contents.ClaimContent(
            speaker=fact.speaker or AUTHOR,
            reported_by=AUTHOR,
            relation=fact.claim.relation.value,
            stance=fact.claim.stance.value,
            strength=fact.claim.strength.value,
            cause=cause,
            effect=effect,
        )
    if fact.figure:
        return contents.FigureContent(
            fact.figure.value, fact.figure.unit, precision=fact.figure.precision
        )
    return contents.RoleContent(fact.holder, fact.title.text if fact.title else "")

"""Who did it: of an event whose subject is one of the text's actors, and nobody else."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from quizzes.domain.authoring import Content, KeyContent, OptionContent
from quizzes.domain.derivation.actors import Actor, ActorKind
from quizzes.domain.derivation.drafting.clauses import Clause, clause_at
from quizzes.domain.derivation.drafting.when import time_to_ask
from quizzes.domain.derivation.drafts_as_json import Draft
from quizzes.domain.derivation.facts import Fact
from quizzes.domain.derivation.reading import Reading

RULE, SURE = "who-did", 0.7
MOST_OPTIONS = 4
_ASKED = {
    ActorKind.PERSON: "Who",
    ActorKind.STATE: "Which state",
    ActorKind.ORGANISATION: "Which organisation",
    ActorKind.GROUP: "Which group",
}


def who_drafts(reading: Reading, facts: Sequence[Fact]) -> Iterable[Draft]:
    """A choice among actors of one kind where there are enough, else a name to be typed."""
    for fact in facts:
        time = time_to_ask(fact)
        if time is None or not reading.parses:
            continue
        clause = clause_at(reading.document, reading.parses[fact.sentence], [time.span])
        actor = _subject(reading, clause) if clause else None
        if clause is None or actor is None:
            continue
        told = _predicate(clause)
        others = _others(reading, actor, fact)
        enough = len(others) >= MOST_OPTIONS - 1
        yield Draft(
            facts=(fact.id,),
            kind="single_choice" if enough else "short_text",
            content=Content(
                stem=f"{_ASKED[actor.kind]} {told} {_when(reading, clause, fact)}?",
                options=_options(actor, others[: MOST_OPTIONS - 1]) if enough else (),
                keys=() if enough else names_as_keys(actor),
            ),
            rule=RULE,
            confidence=round(SURE * fact.confidence, 2),
            worth=fact.worth,
            answer=actor.name,
        )


def names_as_keys(actor: Actor) -> tuple[KeyContent, ...]:
    """The name and what else the text calls it by."""
    return tuple(KeyContent(name) for name in (actor.name, *actor.aliases))


def _subject(reading: Reading, clause: Clause) -> Actor | None:
    """The actor whose mention is the end of the subject, perhaps after a title."""
    tokens = [clause.tree[index] for index in clause.subject]
    start, end = tokens[0].start, tokens[-1].end
    for actor in reading.cast.actors:
        if actor.kind not in _ASKED:
            continue
        for mention in actor.mentions:
            whole = start == mention.span.start and mention.span.end == end
            if whole and not mention.demonym:
                return actor
    return None


def _predicate(clause: Clause) -> str:
    auxiliary = [] if clause.auxiliary is None else [clause.auxiliary]
    return clause.words_of(sorted({*auxiliary, *clause.rest}))


def _when(reading: Reading, clause: Clause, fact: Fact) -> str:
    """The date with its preposition, as it stands."""
    assert fact.date is not None
    span = fact.date.time.span
    before = reading.document.folded[: span.start].rstrip().rsplit(" ", 1)[-1].lower()
    words = before if before in {"in", "on", "during"} else ""
    return f"{words} {span.text}".strip()


def _others(reading: Reading, actor: Actor, fact: Fact) -> list[Actor]:
    """Actors of the same kind that the sentence does not mention, the most mentioned first."""
    sentence = reading.document.sentences[fact.sentence]
    found = [
        other
        for other in reading.cast.actors
        if other.kind == actor.kind
        and other.name != actor.name
        and not any(
            sentence.start <= mention.span.start < sentence.end for mention in other.mentions
        )
    ]
    return sorted(found, key=lambda other: (-len(other.mentions), other.name))


def _options(actor: Actor, others: Sequence[Actor]) -> tuple[OptionContent, ...]:
    right = OptionContent(actor.name, credit=Fraction(1))
    return (right, *(OptionContent(other.name) for other in others))

"""Who holds an office: of a role that is told with a name and the body that it belongs to."""

import re
from collections.abc import Iterable, Sequence
from fractions import Fraction

from quizzes.domain.authoring import Content, OptionContent
from quizzes.domain.derivation.actors import Actor, ActorKind
from quizzes.domain.derivation.drafting.who import names_as_keys
from quizzes.domain.derivation.drafts_as_json import Draft
from quizzes.domain.derivation.facts import Fact
from quizzes.domain.derivation.reading import Reading

RULE, SURE = "who-is-role", 0.9
FEWEST_MENTIONS = 2
"""Of a holder whose name is to be typed; one who is named once is to be told among others."""
FEWEST_OTHERS, MOST_OTHERS = 2, 3
MOST_MENTIONS = 8
"""Of a holder: who is named more often is known to everybody who has read the text."""
_TELLING = frozenset({ActorKind.STATE, ActorKind.ORGANISATION})
"""Whose office it is tells the holder's nation, and with it which of several names is right."""
_HEAD = re.compile(r"\b(?:President|Prime Minister|Premier|King|Queen|Chancellor)$")
_IN_ALL_NEWS = frozenset(
    {"China", "France", "Germany", "Russia", "United Kingdom", "United States"}
)


def office_drafts(reading: Reading, facts: Sequence[Fact]) -> Iterable[Draft]:
    """A name to be typed for each office that has an owner."""
    actors = {actor.name: actor for actor in reading.cast.actors}
    for fact in facts:
        if fact.title is None or not fact.of or fact.holder not in actors or _is_known(fact):
            continue
        actor = actors[fact.holder]
        if len(actor.mentions) > MOST_MENTIONS:
            continue
        others = _others(reading, actor)
        known = len(actor.mentions) >= FEWEST_MENTIONS
        tells = actors[fact.of].kind in _TELLING if fact.of in actors else False
        if not known and (tells or len(others) < FEWEST_OTHERS):
            continue
        right = OptionContent(actor.name, credit=Fraction(1))
        yield Draft(
            facts=(fact.id,),
            kind="short_text" if known else "single_choice",
            content=Content(
                stem=f"Whom does the article name as {office(fact)}?",
                keys=names_as_keys(actor, reading.cast) if known else (),
                options=() if known else (right, *(OptionContent(name) for name in others)),
            ),
            rule=RULE,
            confidence=round(SURE * fact.confidence, 2),
            worth=fact.worth,
            answer=actor.name,
        )


def _others(reading: Reading, actor: Actor) -> list[str]:
    """Other people's full names, those who hold an office first."""
    holders = {role.actor for role in reading.cast.roles}
    people = [
        other
        for other in reading.cast.actors
        if other.kind is ActorKind.PERSON and other.name != actor.name and " " in other.name
    ]
    people.sort(key=lambda other: (other.name not in holders, -len(other.mentions), other.name))
    return [other.name for other in people[:MOST_OTHERS]]


def _is_known(fact: Fact) -> bool:
    """Whether people know it who have not read the text."""
    return fact.of in _IN_ALL_NEWS and bool(_HEAD.search(fact.title.text if fact.title else ""))


def office(fact: Fact) -> str:
    """The title with whose it is, in the text's words where it stands before the name."""
    assert fact.title is not None
    said = " ".join(fact.span.text.split())
    told = re.search(rf"\b(of|at|for) (?:the )?{re.escape(fact.of)}", said)
    if told:
        return f"{fact.title.text} {told[0]}"
    several = " " in fact.of and not fact.of.lower().startswith("the ")
    return f"{fact.title.text} of {'the ' if several else ''}{fact.of}"

"""Who holds an office: of a role that is told with a name and the body that it belongs to."""

import re
from collections.abc import Iterable, Sequence

from quizzes.domain.authoring import Content
from quizzes.domain.derivation.actors import ActorKind
from quizzes.domain.derivation.drafting.who import names_as_keys
from quizzes.domain.derivation.drafts_as_json import Draft
from quizzes.domain.derivation.facts import Fact
from quizzes.domain.derivation.reading import Reading

RULE, SURE = "who-is-role", 0.9
FEWEST_MENTIONS = 2
"""Of somebody who holds one of the many offices of a state or a body."""
MOST_MENTIONS = 8
"""Of a holder: who is named more often is known to everybody who has read the text."""
_MANY_OFFICES = frozenset({ActorKind.STATE, ActorKind.ORGANISATION})
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
        one_of_many = fact.of in actors and actors[fact.of].kind in _MANY_OFFICES
        if len(actor.mentions) < FEWEST_MENTIONS and one_of_many:
            continue
        yield Draft(
            facts=(fact.id,),
            kind="short_text",
            content=Content(
                stem=f"Whom does the article name as {office(fact)}?",
                keys=names_as_keys(actor, reading.cast),
            ),
            rule=RULE,
            confidence=round(SURE * fact.confidence, 2),
            worth=fact.worth,
            answer=actor.name,
        )


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

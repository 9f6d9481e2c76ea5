"""Who did it: of an event whose subject is one of the text's actors, and nobody else."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from fractions import Fraction

from quizzes.domain.authoring import Content, KeyContent, OptionContent
from quizzes.domain.dates import Precision, show_date
from quizzes.domain.derivation.actors import Actor, ActorKind, Cast
from quizzes.domain.derivation.actors.titles import is_part_of_title
from quizzes.domain.derivation.drafting.clauses import Clause
from quizzes.domain.derivation.drafting.when import dated_clause, time_to_ask, year_of
from quizzes.domain.derivation.drafts_as_json import Draft
from quizzes.domain.derivation.facts import Fact
from quizzes.domain.derivation.reading import Reading
from quizzes.domain.derivation.values import Token

RULE, SURE = "who-did", 0.7
MOST_OPTIONS = 4
MOST_YEARS = 15
"""Between the event and one that an other option is told of in: who was not born is no option."""
MAIN_ACTORS = 2
"""So many states, the most mentioned, are what the text is about: too easy to guess."""
_OWN = frozenset({"his", "her", "himself", "herself"})
_FULL_NAME = re.compile(r"(?:[A-Z][\w'’.-]*\s+){1,3}[A-Z][a-z][\w'’-]+")
_ASKED = {
    ActorKind.PERSON: "who",
    ActorKind.STATE: "which state",
    ActorKind.ORGANISATION: "which organisation",
    ActorKind.GROUP: "which group",
}
_FAMILY_NAME_FIRST = frozenset(
    {
        "China", "Taiwan", "Hong Kong", "North Korea", "South Korea", "Korea", "Vietnam",
        "Cambodia", "Hungary", "People's Liberation Army", "Communist Party of China",
    }
)  # fmt: skip


def who_drafts(reading: Reading, facts: Sequence[Fact]) -> Iterable[Draft]:
    """A choice among actors of one kind where there are enough, else a name to be typed."""
    easy, years = _main_states(reading), _years_of(facts)
    for fact in facts:
        time = time_to_ask(fact)
        clause = dated_clause(reading, fact, time) if time else None
        actor = subject_actor(reading, clause) if clause else None
        if time is None or clause is None or actor is None or actor in easy:
            continue
        if clause.is_past_perfect:
            continue
        others = [
            other
            for other in _others(reading, actor, fact)
            if any(abs(year_of(time) - year) <= MOST_YEARS for year in years[other.name])
        ]
        tells_sex = not _OWN.isdisjoint(clause.predicate.split())
        enough = len(others) >= MOST_OPTIONS - 1 and not tells_sex
        yield Draft(
            facts=(fact.id,),
            kind="single_choice" if enough else "short_text",
            content=Content(
                stem=_stem(reading, fact, clause, actor, typed=not enough),
                options=_options(actor, others[: MOST_OPTIONS - 1]) if enough else (),
                keys=() if enough else names_as_keys(actor, reading.cast),
            ),
            rule=RULE,
            confidence=round(SURE * fact.confidence, 2),
            worth=fact.worth,
            answer=actor.name,
        )


def _stem(reading: Reading, fact: Fact, clause: Clause, actor: Actor, *, typed: bool) -> str:
    """Where the name is typed, others of whom the article is silent may have done it too."""
    when, who = when_said(reading, fact), _ASKED[actor.kind]
    if typed:
        return f"According to the article, {who} {clause.predicate} {when[:1].lower()}{when[1:]}?"
    return f"{when}, {who} {clause.predicate}?"


def names_as_keys(actor: Actor, cast: Cast) -> tuple[KeyContent, ...]:
    """The name, a person's family name, and what else the text calls it by.

    "Chinese" is no name of a state, and no family name what another of the cast bears too.
    """
    actors = cast.actors
    adjectives = {mention.span.text for mention in actor.mentions if mention.demonym}
    names = [actor.name, *(alias for alias in actor.aliases if alias not in adjectives)]
    family = actor.name.split()[0 if _is_family_name_first(actor, cast) else -1]
    bearers = [other for other in actors if family in other.name.split()]
    if actor.kind is ActorKind.PERSON and _FULL_NAME.fullmatch(actor.name) and len(bearers) == 1:
        names.append(family)
    return tuple(KeyContent(name) for name in dict.fromkeys(names))


def _is_family_name_first(actor: Actor, cast: Cast) -> bool:
    """Whether an office of a land where names are written so is told of the person."""
    return any(role.actor == actor.name and role.of in _FAMILY_NAME_FIRST for role in cast.roles)


def _years_of(facts: Sequence[Fact]) -> defaultdict[str, list[int]]:
    """The years of the events that each actor is told of in."""
    years: defaultdict[str, list[int]] = defaultdict(list)
    for fact in facts:
        for actor in fact.actors if fact.date else ():
            years[actor.name].append(year_of(fact.date.time))  # type: ignore[union-attr]
    return years


def _main_states(reading: Reading) -> list[Actor]:
    states = [actor for actor in reading.cast.actors if actor.kind is ActorKind.STATE]
    return sorted(states, key=lambda actor: -len(actor.mentions))[:MAIN_ACTORS]


def subject_actor(reading: Reading, clause: Clause) -> Actor | None:
    """The actor whom the subject names: as a whole, or a person with a title or an apposition."""
    tokens = [clause.tree[index] for index in clause.subject]
    start, end = tokens[0].start, tokens[-1].end
    head = clause.tree[next(i for i in clause.subject if clause.tree.head(i) not in clause.subject)]
    joined = any(token.dep == "conj" for token in tokens)
    for actor in reading.cast.actors:
        for mention in actor.mentions if actor.kind in _ASKED else ():
            span = mention.span
            whole = start == span.start and span.end == end
            named = span.start <= head.start < span.end and actor.kind is ActorKind.PERSON
            beside = [t for t in tokens if not span.start <= t.start < span.end]
            named = named and not joined and _is_title(beside, before=span.start)
            if (whole or named) and not mention.demonym and _is_sure(actor):
                return actor
    return None


def _is_title(beside: Sequence[Token], *, before: int) -> bool:
    """Whether what stands before the name is a title and no common noun: "the steamer"."""
    leading = [token for token in beside if token.start < before]
    return all(token.pos != "NOUN" or is_part_of_title(token.text) for token in leading)


def _is_sure(actor: Actor) -> bool:
    """Whether a person or a body has more than one name: a lone one may be a mountain's."""
    if actor.kind is ActorKind.PERSON and not _FULL_NAME.fullmatch(actor.name):
        return False
    if actor.kind not in {ActorKind.PERSON, ActorKind.ORGANISATION}:
        return True
    names = (mention.span.text for mention in actor.mentions)
    return any(" " in name or name.isupper() for name in names)


def when_said(reading: Reading, fact: Fact) -> str:
    """The date with its preposition, as it stands, to open a question with."""
    assert fact.date is not None
    time = fact.date.time
    before = reading.document.folded[: time.span.start].rstrip().rsplit(" ", 1)[-1].lower()
    usual = "on" if time.precision is Precision.DAY else "in"
    said = show_date(time.date) if time.inferred else time.span.text
    led = before if before in {"in", "on", "during"} else usual
    return f"{led.capitalize()} {said}"


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

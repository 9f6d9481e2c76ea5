"""What somebody said or found: of a statement whose speaker is one of the text's actors."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from quizzes.domain.derivation.drafting.claims import label
from quizzes.domain.derivation.drafting.clauses import Clause
from quizzes.domain.derivation.drafting.pointing import points_away
from quizzes.domain.derivation.drafting.taking_apart import clause_of
from quizzes.domain.derivation.drafting.when import dated_clause, time_to_ask
from quizzes.domain.derivation.drafting.who import when_said
from quizzes.domain.derivation.drafting.why import open_content
from quizzes.domain.derivation.drafts_as_json import Draft
from quizzes.domain.derivation.facts import Fact
from quizzes.domain.derivation.parsing.trees import Tree
from quizzes.domain.derivation.reading import Reading
from quizzes.domain.derivation.wordlists import words

RULE, SURE = "what-was-said", 0.8
_TOLD = words("ROOT conj relcl advcl")
_OPENS = words("that how why")
FEWEST_WORDS, MOST_WORDS = 4, 26
"""Of the model answer."""
_COUNTED = re.compile(r"\bthe (?:two|three|four|last|first)\b", re.IGNORECASE)
"""What counts on things that were named before."""
_SAYING = words(
    "admit announce argue believe claim conclude declare demonstrate deny discover doubt estimate"
    " explain find hold insist predict promise propose prove report reveal say show state suggest"
    " suspect think warn write"
)


def saying_drafts(reading: Reading, facts: Sequence[Fact]) -> Iterable[Draft]:
    """A draft for each statement, of the first fact of its sentence; the model answer is the rest.

    The date, where it is the statement's own, opens the question with its year.
    """
    told: set[int] = set()
    for fact in facts:
        if fact.sentence in told:
            continue
        for opening, clause in _clauses(reading, fact):
            said = _statement(clause)
            if not said or not _speaks(reading, clause):
                continue
            told.add(fact.sentence)
            asked = replace(clause, rest=tuple(i for i in clause.rest if i not in said))
            model = label(clause.words_of(said))
            yield Draft(
                facts=(fact.id,),
                kind="explain",
                content=open_content(f"{opening} {asked.inverted}?", model),
                rule=RULE,
                confidence=round(SURE * fact.confidence, 2),
                worth=fact.worth,
                answer=model,
            )
            break


def _clauses(reading: Reading, fact: Fact) -> Iterator[tuple[str, Clause]]:
    """The fact's own clause with its date, then all others of the sentence without a date."""
    time = time_to_ask(fact)
    if time and (clause := dated_clause(reading, fact, time)):
        yield f"{when_said(reading, fact)}, what", clause
    if not reading.parses or any(time.inferred for time in reading.times_in(fact.sentence)):
        return
    tree = Tree(reading.parses[fact.sentence])
    for index, token in enumerate(tree.tokens):
        tells = token.pos == "VERB" and token.dep in _TOLD
        if tells and (clause := clause_of(reading.document, tree, index)):
            yield "What", clause


def _speaks(reading: Reading, clause: Clause) -> bool:
    """Whether the subject names an actor."""
    start, end = (clause.tree[clause.subject[at]] for at in (0, -1))
    return any(
        start.start <= mention.span.start < end.end
        for actor in reading.cast.actors
        for mention in actor.mentions
    )


def _statement(clause: Clause) -> tuple[int, ...]:
    """The words from "that", "how" or "why" on, or none; they name what they speak of."""
    tree = clause.tree
    if tree[clause.verb].lemma.lower() not in _SAYING or clause.auxiliary is not None:
        return ()
    verb = tree.child(clause.verb, ("ccomp",))
    if verb is None:
        return ()
    inside = tree.subtree(verb)
    if tree[inside[0]].text.lower() not in _OPENS:
        return ()
    said = tuple(inside)
    whole = set(said) <= set(clause.rest)
    if _COUNTED.search(clause.words_of(said)):
        return ()
    few = FEWEST_WORDS <= len(said) <= MOST_WORDS
    return said if whole and few and not points_away(tree, said) else ()

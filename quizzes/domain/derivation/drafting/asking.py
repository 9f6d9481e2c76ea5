"""How a claim is asked for its cause: in the words of the text, turned into a question."""

import re
from dataclasses import dataclass

from quizzes.domain.derivation.causes import Claim
from quizzes.domain.derivation.causes.values import Kind
from quizzes.domain.derivation.drafting.clauses import Clause, lowered
from quizzes.domain.derivation.drafting.pointing import VAGUE, begins_away
from quizzes.domain.derivation.drafting.taking_apart import FINITE, clause_of
from quizzes.domain.derivation.facts import Fact
from quizzes.domain.derivation.parsing.trees import Tree
from quizzes.domain.derivation.reading import Reading
from quizzes.domain.derivation.values import Span, Token
from quizzes.domain.derivation.wordlists import words

MOST_WORDS_BETWEEN = 5
_VERBAL = frozenset({"VERB", "AUX"})
_MADE_TO = words(
    "ask tell persuade want allow force encourage help lead cause urge order enable teach lead "
    "convince compel permit expect invite require get make beg push drive"
)
_AIM = re.compile(r",? (?:in the hopes? (?:that|of)|in order to|so as to|in an effort to)\b.*")
"""An aim behind what was done, which tells why already."""
_RELATIVE = frozenset({"that", "which", "who"})


@dataclass(frozen=True, slots=True)
class Asked:
    """`question` follows "According to ..., "; `form` is what is asked for: thing or reason.

    `predicate` tells what a thing did, or what came about for that reason, and `aim` what for.
    """

    question: str
    form: str
    predicate: str = ""
    aim: str = ""


def asked_for_cause(reading: Reading, fact: Fact, claim: Claim) -> Asked | None:
    """What led to the effect; None for aims, and where the words do not make a question."""
    if fact.rule.startswith("infinitive:"):
        return None
    if fact.rule.startswith("verb:"):
        before = claim.cause.end <= claim.connective.start
        return _forwards(reading, fact, claim) if before else _backwards(reading, fact, claim)
    clause = _clause_in(reading, fact, claim.effect)
    if clause is None:
        return None
    question, statement = (_AIM.split(words)[0] for words in (clause.inverted, clause.statement))
    aim = clause.statement.removeprefix(statement).lstrip(", ")
    return Asked(f"why {question}", "reason", statement, aim)


def aim_of(reading: Reading, fact: Fact, claim: Claim) -> Clause | None:
    """The clause that is told to have an aim, if what follows is one: "to" may only complete."""
    tokens = _tokens(reading, fact)
    first = next((t for t in tokens if t.start >= claim.cause.start and t.pos in _VERBAL), None)
    if claim.kind is not Kind.PURPOSE or first is None or not _is_aim(reading, fact, first):
        return None
    return _clause_in(reading, fact, claim.effect)


def _is_aim(reading: Reading, fact: Fact, verb: Token) -> bool:
    """Whether "to" with the verb hangs beside a clause, or behind an object that needs none."""
    head = reading.parses[fact.sentence].tokens[verb.head]
    objects = {
        t.dep for t in _tokens(reading, fact) if t.head == verb.head and t.start < verb.start
    }
    complete = head.lemma not in _MADE_TO and "dobj" in objects
    return verb.dep == "advcl" or (verb.dep == "xcomp" and complete and head.pos == "VERB")


def _forwards(reading: Reading, fact: Fact, claim: Claim) -> Asked | None:
    """ "Rain led to mud": what led to mud?"""
    text = reading.document.folded
    between = text[claim.cause.end : claim.effect.start]
    said = [
        token
        for token in _tokens(reading, fact)
        if claim.cause.end <= token.start < max(claim.effect.start, claim.connective.end)
    ]
    if said and said[0].text.lower() in _RELATIVE:
        between, said = between.split(maxsplit=1)[1] if " " in between.strip() else "", said[1:]
    finite = next((token for token in said if token.pos in _VERBAL), None)
    if finite is None or _is_cut(between):
        return None
    if finite.tag not in {*FINITE, "MD"} and (finite.tag, finite.dep) != ("VBN", "ROOT"):
        return None
    effect = _one_line(claim.effect)
    predicate = " ".join(f"{between.strip()} {effect}".split())
    if begins_away(["X", *effect.split()[:1]]) or effect.split()[0].lower() in VAGUE:
        return None
    asked = predicate
    if finite.tag == "VBP":
        asked = predicate.replace(finite.text, _third_person(finite), 1)
    return Asked(f"what {asked}", "thing", predicate)


def _backwards(reading: Reading, fact: Fact, claim: Claim) -> Asked | None:
    """ "Mud is caused by rain": what is mud caused by?"""
    text = reading.document.folded
    between = text[claim.effect.end : claim.cause.start].split()
    said = [
        token
        for token in _tokens(reading, fact)
        if claim.effect.end <= token.start < claim.cause.start and token.pos != "PUNCT"
    ]
    if not said or _is_cut(" ".join(between)) or claim.connective.start < claim.effect.end:
        return None
    effect = _one_line(claim.effect)
    if effect.split()[0].lower() in VAGUE:
        return None
    first = next((t for t in _tokens(reading, fact) if t.start == claim.effect.start), None)
    effect = lowered(reading.document, first, effect) if first else effect
    verb = next((token for token in said if token.tag == "VBN"), None)
    if verb and said[0].lemma == "be" and said[0].tag in FINITE and between[-1] == "by":
        adverbs = [token.text for token in said if token.pos == "ADV"]
        active = verb.text if said[0].tag == "VBD" else _third_person(verb)
        predicate = " ".join((*adverbs, active, effect))
        return Asked(f"what {predicate}", "thing", predicate)
    if said[0].tag == "VBN" and between[-1] == "by" and between[0].endswith("ed"):
        return Asked(f"what {' '.join(between[:-1])} {effect}", "thing")
    return None


def _clause_in(reading: Reading, fact: Fact, span: Span) -> Clause | None:
    """The clause whose verb stands highest in the span."""
    parse = reading.parses[fact.sentence] if reading.parses else None
    if parse is None or not parse.has_tree:
        return None
    tree = Tree(parse)
    within = [i for i, t in enumerate(parse.tokens) if span.start <= t.start < span.end]
    tops = [i for i in within if tree.head(i) == i or tree.head(i) not in within]
    top = next((i for i in tops if tree[i].pos in _VERBAL), None)
    if top is None:
        return None
    outside = frozenset(range(len(parse.tokens))) - frozenset(within)
    dates = [time.span for time in reading.times_in(fact.sentence)]
    dated = {i for i in within for d in dates if d.start <= parse.tokens[i].start < d.end}
    return clause_of(reading.document, tree, top, without=frozenset(dated), outside=outside)


def _tokens(reading: Reading, fact: Fact) -> tuple[Token, ...]:
    return reading.parses[fact.sentence].tokens if reading.parses else ()


def _is_cut(between: str) -> bool:
    """Whether more stands between the two than a verb with its adverbs."""
    return len(between.split()) > MOST_WORDS_BETWEEN or any(sign in between for sign in ",;:(\n")


def _one_line(span: Span) -> str:
    return " ".join(span.text.split())


def _third_person(token: Token) -> str:
    irregular = {"be": "is", "have": "has", "do": "does", "go": "goes"}
    lemma = token.lemma.lower()
    ending = "es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s"
    return irregular.get(lemma, f"{lemma}{ending}")

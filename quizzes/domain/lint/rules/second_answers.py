"""No second answer may be right: the causal map knows what else leads to it or follows from it."""

from collections.abc import Iterator
from typing import Any

from quizzes.domain.facts import ClaimContent
from quizzes.domain.lint.causal_map import CausalMap, all_claims, causal_map, claim_of, node_of
from quizzes.domain.lint.rule import Examples, Rule
from quizzes.domain.lint.samples import choice, matching
from quizzes.domain.lint.values import ERROR, Context, Fact, Subject
from quizzes.domain.lint.words import overlap
from quizzes.domain.messages import Message
from quizzes.domain.questions import Option


def _second_option(subject: Subject, context: Context) -> Iterator[Message]:
    """A wrong option that shares the effect (or the cause) with the key, or lies on its chain."""
    claims = [claim for claim in context.claims_of(subject) if claim.cause]
    if subject.shape not in {"choice", "choices"} or not claims:
        return
    known = causal_map(context)
    wrong: list[Option] = []
    true: set[str] = set()
    for option in subject.question.options:
        key = subject.question.key_for(option.id)
        if key and key.credit == 1:
            true |= _also_true(option.text, subject, claims, known, context)
        else:
            wrong.append(option)
    for option in wrong:
        if _nodes(option, subject, context) & true:
            yield Message.of("lint.second_answer", option=option.text)


def _also_true(
    text: str, subject: Subject, claims: list[ClaimContent], known: CausalMap, context: Context
) -> frozenset[str]:
    """All causes of the effect that is asked about, or all effects of the cause."""
    for claim in claims:
        cause, effect = (context.factors.get(each, "") for each in (claim.cause, claim.effect))
        for_cause = overlap(text, cause) + overlap(subject.stem, effect)
        for_effect = overlap(text, effect) + overlap(subject.stem, cause)
        if for_cause > for_effect and overlap(text, cause):
            return known.before(claim.effect)
        if for_effect > for_cause and overlap(text, effect):
            return known.after(claim.cause)
    return frozenset()


def _nodes(option: Option, subject: Subject, context: Context) -> frozenset[str]:
    fact = context.facts.get(subject.stated.get(option.id, ""))
    if fact and isinstance(fact.detail, ClaimContent):
        return frozenset({fact.detail.cause, fact.detail.effect} - {""})
    return frozenset({node_of(option.text, context)} - {""})


def _second_pair(subject: Subject, context: Context) -> Iterator[Message]:
    known = causal_map(context)
    for left, right, start, end in _other_pairs(subject, context):
        if end in known.effects.get(start, ()):
            yield Message.of("lint.second_pair", left=left, right=right)


def _chain_pair(subject: Subject, context: Context) -> Iterator[Message]:
    """By way of one node; what is farther away nobody takes for the effect."""
    effects = causal_map(context).effects
    for left, right, start, end in _other_pairs(subject, context):
        at_once = effects.get(start, frozenset())
        if end not in at_once and any(end in effects.get(node, ()) for node in at_once):
            yield Message.of("lint.chain_pair", left=left, right=right)


Pair = tuple[str, str, str, str]


def _other_pairs(subject: Subject, context: Context) -> Iterator[Pair]:
    """Each pair that the key does not have: its texts, and its nodes as cause and effect."""
    if subject.shape != "pairs":
        return
    options = {option.id: option for option in subject.question.options}
    key = {row.option: row.target for row in subject.question.keys if row.target in options}
    key = {left: right for left, right in key.items() if left in options}
    backwards, nodes = max(
        ((turned, _placed(key, options, subject, context, turned)) for turned in (False, True)),
        key=lambda each: (len(each[1]), not each[0]),
    )
    for option in options.values():
        nodes[option.id] = _stated_end(option, subject, context, backwards) or nodes.get(
            option.id, node_of(option.text, context)
        )
    for left in key:
        for right in options.values():
            if right.side == "right" and right.id != key[left] and nodes[left] and nodes[right.id]:
                ends = (nodes[left], nodes[right.id])
                yield options[left].text, right.text, *(ends[::-1] if backwards else ends)


def _placed(
    key: dict[str, str],
    options: dict[str, Option],
    subject: Subject,
    context: Context,
    backwards: bool,
) -> dict[str, str]:
    """The node of each item whose pair, left to right or backwards, joins the ends of a claim.

    A pair tells more than its items: "Hope of investment" alone might mean much.
    """
    claims = [claim for claim in context.claims_of(subject) if claim.cause]
    claims = claims or [claim for claim in all_claims(context) if claim.cause]
    found = {}
    for left, right in key.items():
        texts = (options[left].text, options[right].text)
        cause, effect = texts[::-1] if backwards else texts
        if claim := claim_of(cause, effect, claims, context):
            ends = (claim.effect, claim.cause) if backwards else (claim.cause, claim.effect)
            found[left], found[right] = ends
    return found


def _stated_end(option: Option, subject: Subject, context: Context, backwards: bool) -> str:
    """The end of the claim that the item is said to state: the cause, if causes stand there."""
    fact = context.facts.get(subject.stated.get(option.id, ""))
    if fact is None or not isinstance(fact.detail, ClaimContent):
        return ""
    is_cause = (option.side == "left") != backwards
    return fact.detail.cause if is_cause else fact.detail.effect


RULES = (
    Rule("second-answer", _second_option, level=ERROR),
    Rule("second-pair", _second_pair, level=ERROR),
    Rule("chain-pair", _chain_pair),
)


def _leads(cause: str, effect: str, stance: str = "endorses") -> Fact:
    claim = ClaimContent("reed", "reed", "causes", stance, "stated", cause, effect)
    return Fact(f"{cause} leads to {effect}", claim)


_MAP = Context(
    factors={
        "hope": "the government counts on foreign investment",
        "cleanup": "corrupt officials are pursued",
        "border": "the border is made secure",
        "fear": "neighbours fear unrest",
        "help": "neighbours send help",
        "rule": "the ruler stays in power",
        "stars": "the stars stand well",
    },
    facts={
        "cleanup": _leads("hope", "cleanup"),
        "border": _leads("hope", "border"),
        "help": _leads("fear", "help"),
        "rule": _leads("help", "rule"),
        "stars": _leads("stars", "cleanup", "doubts"),
    },
)
_CLEANUP: dict[str, Any] = {"context": _MAP, "facts": ("cleanup",)}
_PAIRS: dict[str, Any] = {"context": _MAP, "facts": ("cleanup", "help")}
EXAMPLES = {
    "second-answer": Examples(
        (
            choice(
                "To what did the hope of investment move the government?",
                "Pursuing corrupt officials",
                "Making the border secure",
                "Selling its land",
                **_CLEANUP,
            ),
            choice(
                "How did the ruler stay in power?",
                "Neighbours sent help",
                "Fear of unrest among neighbours",
                "By law",
                context=_MAP,
                facts=("rule",),
            ),
        ),
        (
            choice(
                "What made the government pursue corrupt officials?",
                "It counted on investment",
                "The stars stood well",
                "Neighbours sent help",
                **_CLEANUP,
            ),
        ),
    ),
    "second-pair": Examples(
        (
            matching(
                ("Hope of investment", "Corrupt officials are pursued"),
                ("Fear of unrest", "Neighbours send help"),
                spare=("The border is made secure",),
                **_PAIRS,
            ),
            matching(
                ("Corrupt officials are pursued", "Hope of investment"),
                ("Neighbours send help", "Fear of unrest"),
                ("The border is made secure", "Plain duty"),
                spare=("The stars stand well",),
                **_PAIRS,
            ),
            matching(
                ("More money is in sight", "Clean hands are wanted"),
                ("Fear of unrest", "Neighbours send help"),
                spare=("Guards are sent to the hills",),
                stated={"l0": "cleanup", "r0": "cleanup", "r2": "border"},
                **_PAIRS,
            ),
        ),
        (
            matching(
                ("Hope of investment", "Corrupt officials are pursued"),
                ("Fear of unrest", "Neighbours send help"),
                spare=("The land is sold",),
                **_PAIRS,
            ),
        ),
    ),
    "chain-pair": Examples(
        (
            matching(
                ("Hope of investment", "Corrupt officials are pursued"),
                ("Fear of unrest", "Neighbours send help"),
                spare=("The ruler stays in power",),
                **_PAIRS,
            ),
        ),
        (
            matching(
                ("Hope of investment", "Corrupt officials are pursued"),
                ("Fear of unrest", "Neighbours send help"),
                spare=("The stars stand well",),
                **_PAIRS,
            ),
        ),
    ),
}

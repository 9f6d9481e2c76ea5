"""No second pair of a matching may be true on the causal map."""

from collections.abc import Iterator
from typing import Any

from quizzes.domain.facts import ClaimContent
from quizzes.domain.lint.causal_map import claim_of
from quizzes.domain.lint.rule import Examples, Rule
from quizzes.domain.lint.sample_map import SAMPLE_MAP
from quizzes.domain.lint.samples import matching
from quizzes.domain.lint.values import ERROR, Context, Subject
from quizzes.domain.messages import Message
from quizzes.domain.questions import Option

NEAR = 2
"""Steps by which a pair is still taken for cause and effect."""


def _second_pair(subject: Subject, context: Context) -> Iterator[Message]:
    for left, right, start, end in _other_pairs(subject, context):
        if end in context.joining.effects.get(start, ()):
            yield Message.of("lint.second_pair", left=left, right=right)


def _chain_pair(subject: Subject, context: Context) -> Iterator[Message]:
    """By way of one node; what is farther away nobody takes for the effect."""
    for left, right, start, end in _other_pairs(subject, context):
        if context.leading.steps_after(start).get(end) == NEAR:
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
        if stated := _stated_end(option, subject, context, backwards):
            nodes[option.id] = stated
        elif option.id not in nodes:
            nodes[option.id] = context.nodes.meant_by(option.text)
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
    claims = claims or [claim for claim in context.claims if claim.cause]
    found = {}
    for left, right in key.items():
        texts = (options[left].text, options[right].text)
        cause, effect = texts[::-1] if backwards else texts
        if claim := claim_of(cause, effect, claims, context.factors):
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
    Rule("second-pair", _second_pair, level=ERROR),
    Rule("chain-pair", _chain_pair),
)

_PAIRS: dict[str, Any] = {"context": SAMPLE_MAP, "facts": ("cleanup", "help")}
EXAMPLES = {
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

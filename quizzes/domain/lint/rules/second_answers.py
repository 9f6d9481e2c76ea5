"""No second answer may be right: the causal map knows what else leads to it or follows from it."""

from collections.abc import Iterator, Mapping

from quizzes.domain.facts import ClaimContent
from quizzes.domain.lint.causal_map import LEADING, CausalMap
from quizzes.domain.lint.rule import Case, Examples, Rule
from quizzes.domain.lint.sample_map import SAMPLE_MAP
from quizzes.domain.lint.samples import choice
from quizzes.domain.lint.values import ERROR, Context, Subject
from quizzes.domain.lint.words import overlap
from quizzes.domain.messages import Message
from quizzes.domain.questions import Option

NEAR = 2
"""Steps on the causal map within which another cause or effect is a second right answer."""


def _second_option(subject: Subject, context: Context) -> Iterator[Message]:
    """A wrong option that shares the effect (or the cause) with the key, or lies beside it."""
    for option, steps in _also_true(subject, context):
        if steps <= NEAR:
            yield Message.of("lint.second_answer", option=option.text)


def _chain_option(subject: Subject, context: Context) -> Iterator[Message]:
    for option, steps in _also_true(subject, context):
        if steps > NEAR:
            yield Message.of("lint.chain_answer", option=option.text)


def _also_true(subject: Subject, context: Context) -> Iterator[tuple[Option, int]]:
    """Wrong options that the map joins to what is asked about, and by how many steps."""
    claims = [claim for claim in context.claims_of(subject) if claim.cause]
    if subject.shape not in {"choice", "choices"} or not claims:
        return
    true: dict[str, int] = {}
    wrong = []
    for option in subject.question.options:
        key = subject.question.key_for(option.id)
        if key and key.credit == 1:
            true |= _answers(option.text, subject, claims, context)
        else:
            wrong.append(option)
    for option in wrong:
        if steps := [true[node] for node in _nodes(option, subject, context) if node in true]:
            yield option, min(steps)


def _answers(
    text: str, subject: Subject, claims: list[ClaimContent], context: Context
) -> Mapping[str, int]:
    """All causes of the effect that is asked about, or all effects of the cause, with steps."""
    for claim in claims:
        cause, effect = (context.factors.get(each, "") for each in (claim.cause, claim.effect))
        for_cause = overlap(text, cause) + overlap(subject.stem, effect)
        for_effect = overlap(text, effect) + overlap(subject.stem, cause)
        if for_cause > for_effect and overlap(text, cause):
            return _map_for(claim, context).steps_before(claim.effect)
        if for_effect > for_cause and overlap(text, effect):
            return _map_for(claim, context).steps_after(claim.cause)
    return {}


def _map_for(claim: ClaimContent, context: Context) -> CausalMap:
    """What prevents something is not what leads to it, and the other way round."""
    return context.leading if claim.relation in LEADING else context.preventing


def _nodes(option: Option, subject: Subject, context: Context) -> frozenset[str]:
    fact = context.facts.get(subject.stated.get(option.id, ""))
    if fact and isinstance(fact.detail, ClaimContent):
        return frozenset({fact.detail.cause, fact.detail.effect} - {""})
    return frozenset({context.nodes.meant_by(option.text)} - {""})


RULES = (
    Rule("second-answer", _second_option, level=ERROR),
    Rule("chain-answer", _chain_option),
)


def _on_map(fact: str, stem: str, right: str, *wrong: str) -> Case:
    return choice(stem, right, *wrong, context=SAMPLE_MAP, facts=(fact,))


_MOVED = ("To what did the hope of investment move the government?", "Pursuing corrupt officials")
_SENT = ("What followed from fear of unrest among neighbours?", "Neighbours sent help")
EXAMPLES = {
    "second-answer": Examples(
        (
            _on_map("cleanup", *_MOVED, "Making the border secure", "Selling its land"),
            _on_map("help", *_SENT, "The ruler staying in power", "A war"),
            _on_map(
                "rule",
                "How did the ruler stay in power?",
                "Neighbours sent help",
                "Fear of unrest among neighbours",
                "By law",
            ),
        ),
        (
            _on_map(
                "cleanup",
                "What made the government pursue corrupt officials?",
                "It counted on investment",
                "The stars stood well",
                "Neighbours sent help",
            ),
            _on_map("help", *_SENT, "A revolt breaks out", "A war"),
            _on_map("revolt", "What prevented a revolt?", "Neighbours sent help", "Fear of unrest"),
        ),
    ),
    "chain-answer": Examples(
        (_on_map("help", *_SENT, "Foreign merchants came in peace", "A war"),),
        (_on_map("help", *_SENT, "The ruler staying in power", "A war"),),
    ),
}

"""A causal map for the examples of rules."""

from quizzes.domain.facts import ClaimContent
from quizzes.domain.lint.values import Context, Fact


def _leads(cause: str, effect: str, *, stance: str = "endorses", relation: str = "causes") -> Fact:
    claim = ClaimContent("reed", "reed", relation, stance, "stated", cause, effect)
    return Fact(f"{cause} leads to {effect}", claim)


SAMPLE_MAP = Context(
    factors={
        "hope": "the government counts on foreign investment",
        "cleanup": "corrupt officials are pursued",
        "border": "the border is made secure",
        "fear": "neighbours fear unrest",
        "help": "neighbours send help",
        "rule": "the ruler stays in power",
        "trade": "foreign merchants come in peace",
        "revolt": "a revolt breaks out",
        "stars": "the stars stand well",
    },
    facts={
        "cleanup": _leads("hope", "cleanup"),
        "border": _leads("hope", "border"),
        "help": _leads("fear", "help"),
        "rule": _leads("help", "rule"),
        "trade": _leads("rule", "trade"),
        "revolt": _leads("help", "revolt", relation="prevents"),
        "stars": _leads("stars", "cleanup", stance="doubts"),
    },
)

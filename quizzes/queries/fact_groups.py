"""What a question asks for: why, who, when or how much, by its shape and the facts it rests on."""

from collections.abc import Iterable
from enum import StrEnum

from quizzes.models import Fact


class Group(StrEnum):
    """In the order of their worth: why before who, who before when, figures last."""

    WHY = "why"
    WHO = "who"
    WHEN = "when"
    HOW_MUCH = "how-much"


_OF_FACT = {
    Fact.Kind.CLAIM: Group.WHY,
    Fact.Kind.ROLE: Group.WHO,
    Fact.Kind.EVENT: Group.WHEN,
    Fact.Kind.FIGURE: Group.HOW_MUCH,
}


def group_of(shape: str, facts: Iterable[Fact]) -> Group:
    """The shape decides where it can; else the worthiest of the facts; who, where there is none."""
    if shape in {"date", "sequence"}:
        return Group.WHEN
    if shape == "number":
        return Group.HOW_MUCH
    found = (_OF_FACT[Fact.Kind(fact.kind)] for fact in facts)
    return min(found, key=tuple(Group).index, default=Group.WHO)

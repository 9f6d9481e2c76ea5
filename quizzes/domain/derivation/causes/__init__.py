"""From parsed sentences to claims: that one thing leads to another, who says so, how surely."""

from quizzes.domain.derivation.causes.chains import find_chains
from quizzes.domain.derivation.causes.claiming import find_claims
from quizzes.domain.derivation.causes.values import Claim, Kind, Relation, Stance, Strength, Worth

__all__ = [
    "Claim",
    "Kind",
    "Relation",
    "Stance",
    "Strength",
    "Worth",
    "find_chains",
    "find_claims",
]

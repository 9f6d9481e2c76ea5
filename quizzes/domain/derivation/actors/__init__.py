"""Who acts in an article: names, their kinds, the aliases that lead to one actor, and offices."""

from quizzes.domain.derivation.actors.casting import find_cast
from quizzes.domain.derivation.actors.values import Actor, ActorKind, Cast, Mention, Role

__all__ = ["Actor", "ActorKind", "Cast", "Mention", "Role", "find_cast"]

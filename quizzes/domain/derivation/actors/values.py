"""Who acts in a text: actors with their mentions, and the offices that are told of them."""

from dataclasses import dataclass
from enum import StrEnum

from quizzes.domain.derivation.values import Span


class ActorKind(StrEnum):
    """Kinds of actors, in the words of the stored actors."""

    PERSON = "person"
    STATE = "state"
    ORGANISATION = "organisation"
    GROUP = "group"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Mention:
    """A name where it stands; `metonym` marks a capital that stands for its state."""

    span: Span
    kind: ActorKind
    metonym: bool = False
    demonym: bool = False


@dataclass(frozen=True, slots=True)
class Actor:
    """One who is mentioned, under one name; `aliases` are the other names in the text, sorted."""

    name: str
    kind: ActorKind
    aliases: tuple[str, ...]
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Role:
    """An office: `title` as it stands, `of` the name of the actor whose office it is, or ""."""

    actor: str
    title: Span
    of: str
    span: Span


@dataclass(frozen=True, slots=True)
class Cast:
    """All actors of a text in the order of their first mentions, and the roles told of them."""

    actors: tuple[Actor, ...]
    roles: tuple[Role, ...]

"""Options that are actors: of one type, and none of them the key under another name."""

from collections.abc import Iterator

from quizzes.domain.facts import ClaimContent, RoleContent
from quizzes.domain.lint.rule import Examples, Rule
from quizzes.domain.lint.samples import choice
from quizzes.domain.lint.values import ERROR, Actor, Context, Fact, Subject
from quizzes.domain.messages import Message
from quizzes.domain.text import normalise

Named = tuple[str, str]
"""The text of an option and the handle of its actor."""


def _actors(subject: Subject, context: Context) -> tuple[str, list[Named]]:
    """The actor that is right ('' if it is none), and those of the other options."""
    right, wrong = "", []
    if subject.shape == "choice":
        for option in subject.question.options:
            key, handle = subject.question.key_for(option.id), _actor(option.text, context)
            if handle and key and key.credit == 1:
                right = handle
            elif handle:
                wrong.append((option.text, handle))
    return right, wrong if right else []


def _actor(text: str, context: Context) -> str:
    """Whose name the option is, with or without what is said of him after a comma."""
    forms = (normalise(text), normalise(text.split(",")[0]))
    found = {context.handles[form] for form in forms if form in context.handles}
    return min(found, key=list(context.actors).index, default="")


def _other_kind(subject: Subject, context: Context) -> Iterator[Message]:
    right, wrong = _actors(subject, context)
    for text, handle in wrong:
        if context.actors[handle].kind != context.actors[right].kind:
            yield Message.of("lint.actor_option_kind", option=text)


def _alias(subject: Subject, context: Context) -> Iterator[Message]:
    right, wrong = _actors(subject, context)
    yield from (
        Message.of("lint.actor_option_alias", option=text, name=context.actors[right].name)
        for text, handle in wrong
        if handle == right
    )


def _in_stem(subject: Subject, context: Context) -> Iterator[Message]:
    _, wrong = _actors(subject, context)
    stem = f" {normalise(subject.stem)} "
    for text, handle in wrong:
        if any(f" {normalise(name)} " in stem for name in context.actors[handle].names):
            yield Message.of("lint.actor_option_in_stem", option=text)


def _related(subject: Subject, context: Context) -> Iterator[Message]:
    right, wrong = _actors(subject, context)
    asked = [fact.detail for fact in context.facts_of(subject)]
    for text, handle in wrong:
        alike = any(
            _same_relation(one, other, right, handle)
            for one in asked
            for other in (fact.detail for fact in context.facts.values())
        )
        if alike and handle != right:
            yield Message.of("lint.actor_option_related", option=text)


def _same_relation(one: object, other: object, right: str, handle: str) -> bool:
    """Whether what is said of `right` in one fact is said of the other actor in another."""
    if isinstance(one, RoleContent) and isinstance(other, RoleContent):
        same = normalise(one.title) == normalise(other.title)
        return same and (one.actor, other.actor) == (right, handle)
    if isinstance(one, ClaimContent) and isinstance(other, ClaimContent) and one.cause:
        ends = [(each.cause, each.effect, each.relation) for each in (one, other)]
        return ends[0] == ends[1] and (one.speaker, other.speaker) == (right, handle)
    return False


RULES = (
    Rule("actor-option-kind", _other_kind),
    Rule("actor-option-alias", _alias, level=ERROR),
    Rule("actor-option-in-stem", _in_stem),
    Rule("actor-option-related", _related),
)

_PILOTS = Context(
    actors={
        "wright": Actor("Orville Wright", "person", ("Wright",)),
        "bleriot": Actor("Louis Blériot", "person", ("Blériot",)),
        "zeppelin": Actor("Count Zeppelin", "person"),
        "france": Actor("France", "state"),
    },
    facts={
        "one": Fact("Wright flew first.", RoleContent("wright", "First pilot")),
        "two": Fact(
            "In France Blériot passes for the first.", RoleContent("bleriot", "First pilot")
        ),
    },
)
_WHO = "Who was the first pilot?"
_GOOD = choice(_WHO, "Orville Wright", "Count Zeppelin, a count", context=_PILOTS, facts=("one",))
EXAMPLES = {
    "actor-option-kind": Examples(
        (choice(_WHO, "Orville Wright", "France", context=_PILOTS),),
        (_GOOD, choice("What flies?", "A kite", "France", context=_PILOTS)),
    ),
    "actor-option-alias": Examples(
        (choice(_WHO, "Orville Wright", "Wright", context=_PILOTS),), (_GOOD,)
    ),
    "actor-option-in-stem": Examples(
        (choice("Who met Blériot?", "Orville Wright", "Louis Blériot", context=_PILOTS),), (_GOOD,)
    ),
    "actor-option-related": Examples(
        (choice(_WHO, "Orville Wright", "Blériot", context=_PILOTS, facts=("one",)),), (_GOOD,)
    ),
}

"""What the lint judges, and what it says: a question with what its article tells.

Facts, actors and factors are known by text of the caller's choosing: uuids of rows, handles of a
bank file, numbers of drafts. `Subject` and `Context` have no slots: what many rules ask of them is
worked out once and kept with them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from quizzes.domain import kinds
from quizzes.domain.facts import ClaimContent, Detail, EventContent
from quizzes.domain.lint.answers import answers_of, key_text
from quizzes.domain.lint.causal_map import LEADING, PREVENTING, CausalMap, causal_map
from quizzes.domain.lint.nodes import Nodes
from quizzes.domain.messages import Message, Problem
from quizzes.domain.questions import Question
from quizzes.domain.text import normalise

ERROR, WARNING = "error", "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule says of one question. An error keeps it from being published."""

    rule: str
    level: str
    message: Message


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody or something with a name: `kind` is person, state, organisation, place..."""

    name: str
    kind: str = ""
    aliases: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact of the article; `actors` by their handles."""

    statement: str
    detail: Detail
    actors: tuple[str, ...] = ()


@dataclass(frozen=True)
class Subject:
    """A question to be judged. `stated` maps options, by their ids, to the facts they state.

    `argued` maps rules to the reason why their warning does not hold here.
    """

    question: Question
    id: str = ""
    facts: tuple[str, ...] = ()
    stated: Mapping[str, str] = field(default_factory=dict)
    published: bool = False
    argued: Mapping[str, str] = field(default_factory=dict)

    @property
    def stem(self) -> str:
        return self.question.shown.stem

    @property
    def kind(self) -> str:
        return self.question.shown.kind

    @cached_property
    def shape(self) -> str:
        kind = kinds.find(self.kind)
        return kind.shape if kind else ""

    @cached_property
    def answer(self) -> str:
        """The right answer in words; '' where it cannot be read."""
        return key_text(self.shape, self.question)

    @cached_property
    def answers(self) -> Mapping[str, str]:
        """The right answer of each gap in words."""
        return answers_of(self.question)

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """What the question's kind finds in it."""
        return kinds.get(self.kind).problems(self.question)


@dataclass(frozen=True, slots=True)
class Quiz:
    """The questions of a quiz, by id: those that are always asked, and those that are drawn."""

    whole: frozenset[str] = frozenset()
    drawn: frozenset[str] = frozenset()

    def brings_together(self, one: Subject, other: Subject) -> bool:
        """Whether an attempt may ask both: what is drawn shares no fact with what else is asked."""
        if not {one.id, other.id} <= self.whole | self.drawn:
            return False
        return {one.id, other.id} <= self.whole or set(one.facts).isdisjoint(other.facts)


@dataclass(frozen=True)
class Context:
    """What a question is held against: its article and the questions beside it.

    `published` is EDTF. `headings` are those of the text; `asides` are
    facts that stand in a credit line or an author's note.
    """

    published: str = ""
    actors: Mapping[str, Actor] = field(default_factory=dict)
    factors: Mapping[str, str] = field(default_factory=dict)
    facts: Mapping[str, Fact] = field(default_factory=dict)
    questions: tuple[Subject, ...] = ()
    quizzes: tuple[Quiz, ...] = ()
    headings: tuple[str, ...] = ()
    asides: frozenset[str] = frozenset()

    @cached_property
    def names(self) -> frozenset[str]:
        return frozenset(name for actor in self.actors.values() for name in actor.names)

    @cached_property
    def handles(self) -> Mapping[str, str]:
        """The actor's handle by each of his names, normalised; of two the one named first."""
        named = [(normalise(n), each) for each, actor in self.actors.items() for n in actor.names]
        return dict(reversed(named))

    @cached_property
    def nodes(self) -> Nodes:
        """The labels of the factors, to be found by their words."""
        return Nodes(self.factors)

    @cached_property
    def claims(self) -> tuple[ClaimContent, ...]:
        details = (fact.detail for fact in self.facts.values())
        return tuple(each for each in details if isinstance(each, ClaimContent))

    @cached_property
    def leading(self) -> CausalMap:
        """What leads to what."""
        return causal_map(self.claims, of=LEADING)

    @cached_property
    def preventing(self) -> CausalMap:
        """What prevents what."""
        return causal_map(self.claims, of=PREVENTING)

    @cached_property
    def joining(self) -> CausalMap:
        """What leads to what or prevents it."""
        return causal_map(self.claims, of=LEADING | PREVENTING)

    def facts_of(self, subject: Subject) -> Iterator[Fact]:
        """The facts that the question or one of its options rests on, each once."""
        named = dict.fromkeys((*subject.facts, *subject.stated.values()))
        return (self.facts[each] for each in named if each in self.facts)

    def claims_of(self, subject: Subject) -> tuple[ClaimContent, ...]:
        details = (fact.detail for fact in self.facts_of(subject))
        return tuple(each for each in details if isinstance(each, ClaimContent))

    def events_of(self, subject: Subject) -> tuple[EventContent, ...]:
        details = (fact.detail for fact in self.facts_of(subject))
        return tuple(each for each in details if isinstance(each, EventContent))


NOTHING = Context()
"""A question that stands alone."""

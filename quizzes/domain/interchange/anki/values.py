"""What a deck is made from, and what comes out of it: plain values on both sides."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from quizzes.domain.messages import Message
from quizzes.domain.questions import Question

ABOUT = ("why", "who", "when", "order", "how-much")
"""What cards are about, the most telling first."""


@dataclass(frozen=True, slots=True)
class Home:
    """The Anki deck of one article (or of a quiz that has none).

    Anki knows a deck by its name, so the name never changes once a learner may have the deck.
    `sequence` orders the articles: cards that are new come out article by article.
    """

    uuid: UUID
    name: str
    sequence: int = 1


@dataclass(frozen=True, slots=True)
class Citation:
    """Where an answer comes from, in words ready to be read; any part may be empty."""

    author: str = ""
    title: str = ""
    publication: str = ""
    date: str = ""
    passage: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A claim that joins the two sides of a pair as cause and effect.

    `speaker` is whose claim it is. `firm` is False where it is hedged, predicted or conditional;
    `forward` says that the cause leads to nothing else, `reversible` that nothing else leads to
    the effect.
    """

    speaker: str
    firm: bool = True
    forward: bool = True
    reversible: bool = False


@dataclass(frozen=True, slots=True)
class DeckItem:
    """A question with what its cards say beyond it.

    `rank` sorts the cards, smallest first. `changed_at` and `created_at` are whole seconds since
    1970: when the content of the cards last changed, and when the question was first written.
    `about` is one of `ABOUT`. `passages` says where single options stand in the article, by their
    ids ("paragraph 8"), `said` who asserts what they state, and `links` which claims single pairs
    state, by the id on the left. `asserted_by` tells who says so and what the author makes of it;
    `wanted` names the form of answer that is wanted ("Month and year"), of the question or of its
    gaps; `remark` is shown on both sides.
    """

    uuid: UUID
    question: Question
    home: Home
    citation: Citation
    created_at: int
    changed_at: int
    rank: tuple[int, ...] = ()
    tags: tuple[str, ...] = ()
    about: str = ""
    passages: Mapping[str, str] = field(default_factory=dict)
    said: Mapping[str, str] = field(default_factory=dict)
    links: Mapping[str, Link] = field(default_factory=dict)
    asserted_by: str = ""
    wanted: str = ""
    wanted_in_gaps: Mapping[str, str] = field(default_factory=dict)
    remark: str = ""
    retired: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """What cards say of themselves, in the language of the questions."""

    which_first: str = "Which came first?"
    also: str = "Also right:"
    what_follows: str = "According to {name}, what does this lead to?"
    what_could_follow: str = "According to {name}, what could this lead to?"
    what_leads: str = "According to {name}, what leads to this?"
    what_could_lead: str = "According to {name}, what could lead to this?"


@dataclass(frozen=True, slots=True)
class Deck:
    """One download. `limit` bounds the notes in use; what is retired comes on top of it.

    `as_choices` asks single-choice questions with their options, which trains recognition and not
    recall. `names` are those of the article's actors: a card's question must hold some name.
    """

    home: Home
    items: tuple[DeckItem, ...] = ()
    words: Words = Words()
    description: str = ""
    names: frozenset[str] = frozenset()
    limit: int | None = None
    as_choices: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """A note of a package: fields are HTML in the order of its note type.

    `due` is its place among the new cards. By `changed_at` Anki decides whether to update a
    learner's copy. `cards` counts the templates that its fields fill, from the first on.
    `choices` are the options of a choice; one of the fields holds them where they are shown.
    """

    guid: str
    notetype: str
    home: Home
    fields: tuple[str, ...]
    tags: tuple[str, ...]
    created_at: int
    changed_at: int
    due: int = 0
    cards: int = 1
    choices: str = ""

    @property
    def modified_at(self) -> int:
        """What Anki is told: with its options shown, a note is a second newer than without.

        So whoever asks for the options gets them on the cards that they have.
        """
        return self.changed_at + int(self.choices != "" and self.choices in self.fields)

    @property
    def digest(self) -> str:
        """SHA-256 over what the learner's copy would take over: note type, fields and tags.

        It is the same whether or not the options are shown: to ask for them changes nothing.
        """
        fields = ["" if text == self.choices else text for text in self.fields]
        choices = [self.choices] if self.choices else []
        content = "\x1f".join((self.notetype, *fields, *choices, *sorted(self.tags)))
        return hashlib.sha256(content.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Skipped:
    """A card that is not in the package, by its question and the text of its front, and why."""

    question: UUID
    front: str
    reason: Message


@dataclass(frozen=True, slots=True)
class Side:
    """A card as plain text: what it asks, and what the answer is."""

    front: str
    answer: str


@dataclass(frozen=True, slots=True)
class Composition:
    """The notes of a deck before they are written, in the order in which they come out.

    `sides` are its cards that are in use, to be looked at.
    """

    deck: Deck
    notes: tuple[Note, ...]
    skipped: tuple[Skipped, ...]
    sides: tuple[Side, ...] = ()


@dataclass(frozen=True, slots=True)
class Package:
    """An .apkg file with its counts."""

    content: bytes
    notes: int
    cards: int
    skipped: tuple[Skipped, ...] = ()

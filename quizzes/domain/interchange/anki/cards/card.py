"""A card to be: a note with the plain text of the sides by which it is judged."""

from collections.abc import Mapping
from dataclasses import dataclass

from quizzes.domain.interchange.anki.html import field_html, link_html, tag_text
from quizzes.domain.interchange.anki.notetypes import NOTETYPES
from quizzes.domain.interchange.anki.rules import Face
from quizzes.domain.interchange.anki.values import Citation, DeckItem, Note
from quizzes.domain.questions import Question

RETIRED = "quizsite::retired"


@dataclass(frozen=True, slots=True)
class Card:
    """A note to be. `faces` are what its cards ask, one for each template that it fills."""

    item: DeckItem
    faces: tuple[Face, ...]
    note: Note

    @property
    def face(self) -> Face:
        return self.faces[0]


def card(
    item: DeckItem,
    faces: Face | tuple[Face, ...],
    notetype: str,
    guid: str,
    choices: str = "",
    **values: str,
) -> Card:
    """The card with what every note tells: who says so, the source, its tags and times.

    `values` are fields as HTML, by their names with `_` for a space. `choices` are options that
    may be shown.
    """
    faces = (faces,) if isinstance(faces, Face) else faces
    tags = (*item.tags, RETIRED) if item.retired else item.tags
    told = {
        "Asserted by": field_html(item.asserted_by),
        "Source": _source(item.citation),
        "Remark": field_html(item.remark),
    }
    note = Note(
        guid=guid,
        notetype=notetype,
        home=item.home,
        fields=NOTETYPES[notetype].arranged({**told, **_named(values)}),
        tags=tuple(tag_text(tag) for tag in tags),
        created_at=item.created_at,
        changed_at=item.changed_at,
        cards=len(faces),
        choices=choices,
    )
    return Card(item, faces, note)


def context(question: Question) -> str:
    """The explanation, or what the author says to whoever gives the key."""
    if question.explanation:
        return question.explanation
    return next((key.feedback for key in question.keys if key.credit == 1), "")


def _named(values: Mapping[str, str]) -> Mapping[str, str]:
    return {name.replace("_", " "): text for name, text in values.items()}


def _source(citation: Citation) -> str:
    title = f"“{citation.title}”" if citation.title else ""
    parts = (
        field_html(citation.author),
        link_html(title, citation.url),
        field_html(citation.publication),
        field_html(citation.date),
        field_html(citation.passage),
    )
    return ", ".join(part for part in parts if part)

"""The scalars of a short text: public ones in `Spec`, hidden ones in `KeySpec`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from quizzes.domain.kinds._contract import Column, Rows

FORMS = (
    ("", "Any text"),
    ("person", "The name of a person"),
    ("place", "The name of a place"),
    ("organisation", "The name of an organisation"),
    ("term", "A word or a short term"),
)
RULES = (
    ("forgiving", "Forgive case, accents, titles and slips of the keyboard"),
    ("exact", "Exactly as written"),
)
ROWS = (
    Rows(
        of="keys",
        label="Accepted answers",
        columns=(
            Column("value", "Answer"),
            Column("credit", "Credit", "Empty for full credit, else a fraction such as 1/2."),
            Column("feedback", "Note", "For authors; learners are not shown it."),
        ),
        usual=3,
        help="The first is the one that learners are shown; spelling variants follow it.",
    ),
)


@dataclass(frozen=True, slots=True)
class Spec:
    """What learners are told about the answer."""

    form: str = field(
        default="",
        metadata={
            "label": "Wanted",
            "help": "Shown beside the field, so that nobody has to guess what is asked for.",
            "choices": FORMS,
            "advanced": False,
        },
    )


@dataclass(frozen=True, slots=True)
class KeySpec:
    """How answers are compared. `near` is filled when the revision is published."""

    rule: str = field(
        default="forgiving",
        metadata={
            "label": "Comparison",
            "help": "Exact suits program code and spelling tests; names want forgiveness.",
            "choices": RULES,
            "advanced": True,
        },
    )
    accents_matter: bool = field(
        default=False,
        metadata={
            "label": "Accents matter",
            "help": "Refuse an answer that differs from the right one in its accents alone.",
            "choices": (),
            "advanced": True,
        },
    )
    near: tuple[str, ...] = field(
        default=(),
        metadata={
            "label": "Names not to be mistaken for it",
            "help": "The other people, places and answers of the article. Nothing nearer to one "
            "of these passes as a misspelling of the right answer.",
            "choices": (),
            "advanced": True,
            "frozen": "names",
        },
    )

    @classmethod
    def read(cls, stored: Mapping[str, Any]) -> "KeySpec":
        """From JSON as stored; what is missing or of another type is as if it were not there."""
        near = stored.get("near")
        names = near if isinstance(near, list | tuple) else ()
        return cls(
            rule="exact" if stored.get("rule") == "exact" else "forgiving",
            accents_matter=stored.get("accents_matter") is True,
            near=tuple(name for name in names if isinstance(name, str)),
        )

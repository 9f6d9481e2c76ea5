"""The note types never change by accident: learners' notes hang on them.

Whoever changes one on purpose raises `CHANGED_AT` and writes the golden file anew:

    python -m tests.domain.interchange.anki.test_notetypes
"""

import json
from pathlib import Path
from typing import Any

import pytest

from quizzes.domain.interchange.anki.notetypes import NOTETYPES, NoteType

GOLDEN = Path(__file__).parent / "golden" / "notetypes.json"


def described() -> dict[str, Any]:
    return {name: notetype.to_json(0, 0) for name, notetype in NOTETYPES.items()}


def test_note_types_are_those_that_were_published() -> None:
    assert described() == json.loads(GOLDEN.read_text("utf-8"))


@pytest.mark.parametrize("notetype", NOTETYPES.values(), ids=NOTETYPES)
def test_every_field_and_template_has_an_id_of_its_own(notetype: NoteType) -> None:
    ids = [part["id"] for part in (*notetype.fields, *notetype.templates)]

    assert len(set(ids)) == len(notetype.fields) + len(notetype.templates)


@pytest.mark.parametrize("notetype", NOTETYPES.values(), ids=NOTETYPES)
def test_fields_are_spare_at_the_end_and_shown_nowhere(notetype: NoteType) -> None:
    names = [field["name"] for field in notetype.fields]
    spare = ["Spare 2"] if "Choices" in names else ["Spare 1", "Spare 2"]

    assert [name for name in names if "Spare" in name] == spare
    assert names[-len(spare) :] == spare
    assert "Spare" not in json.dumps(notetype.templates)


@pytest.mark.parametrize("notetype", NOTETYPES.values(), ids=NOTETYPES)
def test_nothing_runs_and_nothing_is_fetched(notetype: NoteType) -> None:
    everything = json.dumps(notetype.to_json(0, 0)).lower()

    assert not [word for word in ("<script", "javascript", "url(", "@import") if word in everything]


def test_models_ids_differ() -> None:
    assert len({notetype.model_id for notetype in NOTETYPES.values()}) == len(NOTETYPES)


if __name__ == "__main__":
    text = json.dumps(described(), indent=1, ensure_ascii=False, sort_keys=True)
    GOLDEN.write_text(f"{text}\n", "utf-8")

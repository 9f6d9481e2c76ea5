"""A sentence with gaps is written in three page loads: choose the kind, fill in, save."""

import pytest
from django.test import Client

from quizzes.models import Question
from quizzes.queries.authoring import stored_content
from tests.admin.filling import fields_of
from tests.domain.test_gap_writing import ROWS, STEM, WRITTEN

pytestmark = pytest.mark.django_db

ADD = "/admin/quizzes/question/add/?kind=cloze"


def typed(rows=ROWS, **changes: str) -> dict[str, str]:
    sent = {"stem": STEM}
    for place, row in enumerate(rows):
        sent |= {f"gaps-{place}-text": row.text, f"gaps-{place}-kind": row.kind}
        sent |= {f"gaps-{place}-weight": str(row.weight or "")}
    return sent | changes


def blank_form(client: Client) -> dict[str, str]:
    """With four rows, as the sentence has gaps."""
    return fields_of(client.get(ADD))


def test_the_rows_of_a_form_make_the_gaps(client_of_instructor: Client) -> None:
    fields = blank_form(client_of_instructor)

    response = client_of_instructor.post(ADD, fields | typed() | {"_save": "Save"})

    assert response.status_code == 302
    stored = stored_content(Question.objects.get().current)
    assert (stored.stem, stored.spec, stored.options, stored.keys) == (
        WRITTEN.stem,
        WRITTEN.spec,
        WRITTEN.options,
        WRITTEN.keys,
    )


@pytest.mark.parametrize(
    ("changes", "row", "sentence"),
    [
        (
            {"gaps-0-text": "some day"},
            1,
            "Gap 1: ",
        ),
        (
            {"gaps-2-text": "many", "gaps-2-kind": "numeric"},
            3,
            "Gap 3: “many” could not be read.",
        ),
        (
            {"gaps-3-kind": ""},
            4,
            "Gap 4: Choose what the gap asks for: text, a number, a date or a choice.",
        ),
    ],
)
def test_what_is_wrong_stands_at_the_row(
    client_of_instructor: Client, changes: dict[str, str], row: int, sentence: str
) -> None:
    fields = blank_form(client_of_instructor)

    response = client_of_instructor.post(ADD, fields | typed(**changes) | {"_save": "Save"})

    written = response.content.decode().split("<template>")[0]
    rows = written.split('<fieldset class="question-row')[1:]
    assert [place for place, text in enumerate(rows, start=1) if sentence in text] == [row]
    assert not Question.objects.exists()


def test_a_mark_too_many_is_named(client_of_instructor: Client) -> None:
    fields = blank_form(client_of_instructor) | typed(stem=f"{STEM} [[5]]")

    response = client_of_instructor.post(ADD, fields | {"_save": "Save"})

    assert "The mark [[5]] has no gap: add a row with its answer." in response.content.decode()

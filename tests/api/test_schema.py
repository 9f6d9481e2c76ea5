"""The OpenAPI document: valid, without warnings, and changed on purpose only."""

from pathlib import Path

import pytest
import yaml
from django.core.management import call_command

from tests.api.calling import Caller, document

SNAPSHOT = Path(__file__).parent / "openapi.yaml"

KEY_FIELDS = {"key", "explanation", "feedback", "notes", "source", "grade", "credit", "verdict"}
"""Members that could tell the key. Before the reveal no reply may have one."""


def test_the_schema_is_valid_and_the_one_that_is_kept(tmp_path):
    """On purpose? `DEBUG=1 python manage.py spectacular --file tests/api/openapi.yaml`."""
    call_command(
        "spectacular", "--validate", "--fail-on-warn", "--file", str(tmp_path / "openapi.yaml")
    )

    assert (tmp_path / "openapi.yaml").read_text("utf-8") == SNAPSHOT.read_text("utf-8")


def test_the_schema_is_of_openapi_3_1():
    assert yaml.safe_load(SNAPSHOT.read_text("utf-8"))["openapi"] == "3.1.0"


@pytest.mark.django_db
def test_the_schema_and_its_page_are_served():
    client = Caller().client

    assert client.get("/api/v1/schema/").status_code == 200
    page = client.get("/api/v1/docs/")
    assert page.status_code == 200
    assert b"<script>" not in page.content


@pytest.mark.parametrize("name", ["AttemptOut", "QuestionOut", "OptionOut", "ArticleDetail"])
def test_what_is_sent_before_the_reveal_has_no_member_for_a_key(name):
    members = set(document()["components"]["schemas"][name]["properties"])

    assert members & KEY_FIELDS == set()


def test_every_problem_is_documented_as_one():
    for path, operations in document()["paths"].items():
        for operation in operations.values():
            for status, response in operation["responses"].items():
                if status.startswith(("4", "5")):
                    assert set(response["content"]) == {"application/problem+json"}, path


def test_the_schema_shows_no_example_from_a_bank():
    text = SNAPSHOT.read_text("utf-8")

    assert "example" not in text


def test_every_call_has_a_summary_and_those_with_a_role_name_it():
    calls = [call for path in document()["paths"].values() for call in path.values()]

    assert [call["operationId"] for call in calls if not call.get("summary")] == []
    assert len({call["summary"] for call in calls}) == len(calls)
    told = {call["operationId"]: call["description"].split("\n\n")[-1] for call in calls}
    assert (told["question_add"], told["scores_own"], told["quizzes_list"]) == (
        "For instructors.",
        "For accounts, and for guests with a token.",
        "Published quizzes.",
    )


@pytest.mark.django_db
def test_its_page_has_no_style_that_the_policy_refuses():
    page = Caller().client.get("/api/v1/docs/").content.decode()

    assert "<style" not in page
    assert 'href="/"' in page

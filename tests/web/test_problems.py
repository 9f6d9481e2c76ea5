"""Every refusal of the API has a page at its `type`, a row in the document, and the same words."""

import re
from pathlib import Path

import pytest
from django.test import Client

from quizzes.web.problem_meanings import MEANINGS
from quizzes.wording.refusals import SENTENCES
from tests.docs.test_docs import read

pytestmark = pytest.mark.django_db

API = Path(__file__).resolve().parents[2] / "quizzes/api"


def test_every_refusal_in_the_code_has_a_meaning():
    code = "".join(file.read_text("utf-8") for file in API.rglob("*.py"))
    named = set(re.findall(r'(?:Problem\(\s*|slug=|"slug": )"([a-z-]+)"', code))
    refused = {key.removeprefix("refused.") for key in SENTENCES if key.startswith("refused.")}

    assert "fact-in-use" in named
    assert (named | refused) - MEANINGS.keys() == set()


def test_the_document_has_the_same_table():
    rows = re.findall(r"^\| `([a-z-]+)` \| (4\d\d) \| (.*) \|$", read("docs/api.md"), re.MULTILINE)

    assert rows == [(slug, str(code), str(said)) for slug, (code, said) in MEANINGS.items()]


@pytest.mark.parametrize("slug", MEANINGS)
def test_the_type_of_a_refusal_is_an_address(client: Client, slug: str) -> None:
    reply = client.get(f"/problems/{slug}")

    assert reply.status_code == 200
    assert f"<h1>{slug}</h1>" in reply.content.decode()


def test_there_is_no_page_for_what_is_no_refusal(client: Client) -> None:
    assert client.get("/problems/no-such-thing").status_code == 404

"""What docs/api.md tells an author to send: each body makes a question, each setting has a name."""

import json
import re
from dataclasses import fields

import pytest

from quizzes.domain import kinds
from tests.api.calling import Caller, token_of
from tests.builders import make_user
from tests.docs.test_docs import read

BODIES = [
    json.loads(block)
    for block in re.findall(
        r"```json\n(.*?)```", read("docs/api.md").partition("### A question of each kind")[2], re.S
    )
]


def test_there_is_a_body_for_each_kind():
    assert sorted(body["kind"] for body in BODIES) == list(kinds.all_kinds())


@pytest.mark.django_db
@pytest.mark.parametrize("body", BODIES, ids=lambda body: body["kind"])
def test_the_body_makes_a_question_that_can_be_published(body):
    author = Caller(token=token_of(make_user(is_staff=True)))

    reply = author.post("questions/", body | {"status": "published"})

    assert (reply.status_code, reply.json().get("status")) == (201, "published"), reply.json()


@pytest.mark.parametrize("kind", kinds.all_kinds().values(), ids=lambda kind: kind.id)
def test_every_setting_that_is_written_is_named(kind):
    row = re.search(rf"^\| `{kind.id}` \|.*\|(.*)\|(.*)\|$", read("docs/api.md"), re.MULTILINE)
    assert row

    for cell, declared in zip(row.groups(), (kind.Spec, kind.KeySpec), strict=True):
        written = [each.name for each in fields(declared) if "frozen" not in each.metadata]
        assert [name for name in written if f"`{name}`" not in cell] == []

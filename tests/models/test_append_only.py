"""What must only grow: the database itself refuses to change it, whoever asks."""

from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from importlib import import_module

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.models import SET_NULL

from quizzes.actions.decide_proposal import reject_proposal
from quizzes.models import (
    AuditEntry,
    Card,
    Decision,
    Grade,
    Key,
    KeySpec,
    Learner,
    Option,
    Review,
    Revision,
    Slot,
    Step,
)
from quizzes.queries.replay import replay_attempts
from tests.builders import CONTENTS, make_article, make_event, make_question, make_quiz, make_user
from tests.proposing import propose
from tests.taking import NOON, answer, guest, member, save, start, submit

pytestmark = pytest.mark.django_db

MIGRATIONS = ("0002_append_only", "0005_append_only_parts", "0011_append_only_decisions")
NAMES = {
    Revision: "stem",
    Step: "raw",
    Grade: "outcome",
    Review: "rating",
    AuditEntry: "why",
    Decision: "at",
    Option: "text",
    Key: "feedback",
    KeySpec: "explanation",
}
APPEND_ONLY = tuple(NAMES)
"""Each with a column to try."""

IDS = [model.__name__ for model in APPEND_ONLY]


@pytest.fixture
def rows():
    """One row of each table that must only grow."""
    author = make_user()
    taker = guest()
    attempt = start(make_quiz(["single_choice"]), taker)
    save(attempt, taker, answer(attempt, 1))
    submit(attempt, taker)
    card = Card.objects.create(learner=taker.learner, question=make_question(), due_at=NOON)
    client_id = "6f1c0f0e-0000-4000-8000-000000000001"
    Review.objects.create(
        card=card, client_id=client_id, rating=3, reviewed_at=NOON, received_at=NOON
    )
    reject_proposal(propose(make_article())[0], by=author, now=NOON)
    AuditEntry.objects.create(by=author, action="regrade", subject="quick quiz", why="a slip")
    return {model: model.objects.last() for model in APPEND_ONLY}


def columns(model):
    return [
        field
        for field in model._meta.concrete_fields
        if not field.primary_key
        and (field.remote_field is None or field.remote_field.on_delete is not SET_NULL)
    ]


def another(value):
    """A value of the same type that differs."""
    if isinstance(value, bool) or value is None:
        return not value
    if isinstance(value, str):
        return value + "x"
    if hasattr(value, "tzinfo"):
        return value + timedelta(seconds=1)
    return value


@contextmanager
def refused():
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        yield


def triggers():
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        else:
            cursor.execute(
                "SELECT tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal"
            )
        return {name: text.replace('"', "") for name, text in cursor.fetchall()}


@pytest.mark.parametrize("model", APPEND_ONLY, ids=IDS)
def test_each_table_has_its_trigger_over_every_column(model):
    """A later migration that adds a column, or rebuilds the table on SQLite, must make it anew."""
    text = triggers()[f"{model._meta.db_table}_append_only"]
    watched = text.split("UPDATE OF ")[1].split(" ON ")[0]

    assert {name.strip() for name in watched.split(",")} == {
        model._meta.pk.column,
        *(field.column for field in columns(model)),
    }


@pytest.mark.parametrize("model", APPEND_ONLY, ids=IDS)
def test_no_column_can_be_changed(rows, model):
    table = connection.ops.quote_name(model._meta.db_table)
    for field in columns(model):
        column = connection.ops.quote_name(field.column)
        with refused(), connection.cursor() as cursor:
            cursor.execute(f"UPDATE {table} SET {column} = {column}")


@pytest.mark.parametrize("model", APPEND_ONLY, ids=IDS)
def test_neither_save_nor_update_gets_past_the_database(rows, model):
    row = rows[model]
    before = model.objects.values().get(pk=row.pk)
    changes = {NAMES[model]: another(before[NAMES[model]])}
    with refused():
        row.save()
    with refused():
        model.objects.filter(pk=row.pk).update(**changes)

    assert model.objects.values().get(pk=row.pk) == before


def test_an_account_that_goes_takes_its_own_attempts_and_leaves_what_it_wrote(rows):
    author, taker = make_user(is_staff=True), member()
    revision = make_question().current
    Revision.objects.filter(pk=revision.pk).update(created_by=author)
    entry = AuditEntry.objects.create(by=author, action="retire", subject="a question")
    mine = start(make_quiz(["single_choice"]), taker)
    save(mine, taker, answer(mine, 1))
    submit(mine, taker)
    others = Step.objects.exclude(attempt=mine).count()

    author.delete()
    taker.learner.user.delete()

    revision.refresh_from_db()
    entry.refresh_from_db()
    assert (revision.created_by, entry.by) == (None, None)
    assert Step.objects.count() == others
    assert not Learner.objects.filter(pk=taker.learner.pk).exists()
    assert not Slot.objects.filter(attempt=mine).exists()
    assert list(replay_attempts()) == []


def test_a_fact_that_goes_leaves_the_options_that_stated_it():
    fact = make_event(make_article(), "A jet flies.", "1939-08-27", paragraph=1)
    content = CONTENTS["single_choice"]
    first, *others = content.options
    options = (replace(first, fact=str(fact.uuid)), *others)
    question = make_question(content=replace(content, options=options))

    fact.delete()

    assert question.current.options.filter(fact=None).count() == len(options)


def test_the_list_of_append_only_tables_is_that_of_the_migrations():
    named = [import_module(f"quizzes.migrations.{name}").MODELS for name in MIGRATIONS]

    assert {model.__name__ for model in APPEND_ONLY} == {name for names in named for name in names}

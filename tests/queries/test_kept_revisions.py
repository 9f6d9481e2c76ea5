"""Revisions are read once in a process: never before they are committed, and keys kept apart."""

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from quizzes.queries import kept_revisions
from quizzes.queries.kept_revisions import kept_questions, kept_shown
from quizzes.queries.revisions import questions_with_keys, shown_revisions
from tests.builders import USUAL, make_question

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def nothing_kept():
    kept_revisions.forget_revisions()
    yield
    kept_revisions.forget_revisions()


@pytest.fixture
def ids() -> list[int]:
    return [make_question(kind).current_id for kind in USUAL]


def statements(act) -> int:
    with CaptureQueriesContext(connection) as captured:
        act()
    return len(captured)


def test_they_are_what_a_fresh_reading_gives(ids):
    first, second = kept_questions(ids), kept_questions(ids)

    assert first == second == questions_with_keys(ids)
    assert kept_shown(ids) == shown_revisions(ids)


def test_each_is_read_once(ids):
    counts = [statements(lambda: kept_shown(ids)) for _ in range(2)]
    counts += [statements(lambda: kept_questions(ids)) for _ in range(2)]

    assert counts == [1, 0, 1, 0]


def test_what_is_shown_is_kept_without_any_key(ids):
    kept_shown(ids)

    with CaptureQueriesContext(connection) as captured:
        kept_questions(ids)

    assert ["quizzes_key" in query["sql"] for query in captured] == [True]


def test_what_was_rolled_back_is_not_kept():
    with transaction.atomic():
        lost = make_question("single_choice").current_id
        assert kept_questions([lost]).keys() == {lost}
        transaction.set_rollback(True)

    assert kept_questions([lost]) == {}


def test_the_one_not_asked_for_longest_goes_first(ids, monkeypatch):
    monkeypatch.setattr(kept_revisions, "MOST_KEPT", 3)
    kept_shown(ids[:3])
    kept_shown(ids[:1])

    kept_shown(ids[3:])

    assert statements(lambda: kept_shown([ids[0], ids[2], ids[3]])) == 0
    assert statements(lambda: kept_shown([ids[1]])) == 1

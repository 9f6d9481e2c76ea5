"""`sweep`: closes what is overdue by the clock, and says how many."""

import json
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone

from tests.builders import make_quiz
from tests.taking import guest, start

pytestmark = pytest.mark.django_db


def sweep(*words):
    out = StringIO()
    call_command("sweep", *words, stdout=out)
    return out.getvalue()


@pytest.fixture
def attempts():
    """Two at a quiz of ten minutes: one begun an hour ago, one now."""
    quiz, now = make_quiz(["single_choice"], time_limit=10), timezone.now()
    return [start(quiz, guest(), now=now - timedelta(hours=hours)) for hours in (1, 0)]


def test_what_is_overdue_is_closed_and_counted(attempts):
    assert [sweep(), sweep()] == ["1 overdue attempts closed.\n", "0 overdue attempts closed.\n"]

    for attempt in attempts:
        attempt.refresh_from_db()
    assert [attempt.closing for attempt in attempts] == ["overdue", ""]


def test_the_count_is_a_document_if_asked(attempts):
    assert json.loads(sweep("--json")) == {"closed": 1}

"""Pages tell the time of whoever is signed in."""

from datetime import UTC, datetime
from zoneinfo import available_timezones

import pytest
from django.utils import timezone

from quizzes.models import Attempt, User
from quizzes.web.time_zones import zones
from tests.builders import make_quiz, make_user
from tests.web.browsing import start

pytestmark = pytest.mark.django_db

WITHHELD_UNTIL = datetime(2099, 7, 1, 16, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "shown"),
    [
        ("UTC", "Wednesday 1 July, 16:30 UTC"),
        ("Europe/Berlin", "Wednesday 1 July, 18:30 CEST"),
        ("Asia/Dushanbe", "Wednesday 1 July, 21:30 +05"),
        ("Nowhere/Land", "Wednesday 1 July, 16:30 UTC"),
    ],
)
def test_a_page_tells_the_time_of_its_reader(client, zone, shown):
    quiz = make_quiz(answers_from=WITHHELD_UNTIL)
    client.force_login(make_user(time_zone=zone))

    assert shown in client.get(f"/quizzes/{quiz.slug}/").content.decode()


def test_the_next_reader_has_a_time_of_their_own(client):
    quiz = make_quiz(answers_from=WITHHELD_UNTIL)
    client.force_login(make_user(time_zone="Europe/Berlin"))
    client.get("/")

    client.logout()

    assert "16:30 UTC" in client.get(f"/quizzes/{quiz.slug}/").content.decode()
    assert timezone.get_current_timezone_name() == "UTC"


def test_a_score_has_the_day_on_which_it_was_for_its_learner(client):
    client.force_login(make_user(time_zone="Pacific/Auckland"))
    client.post(f"{start(client, make_quiz())}submit/")
    Attempt.objects.update(closed_at=datetime(2026, 5, 4, 20, tzinfo=UTC))

    assert "5 May 2026" in client.get("/me/").content.decode()


def test_the_zone_is_chosen_in_the_settings(client):
    client.force_login(make_user("ada"))

    assert client.post("/me/settings/", {"time_zone": "Asia/Tokyo"})["Location"] == "/me/"
    assert User.objects.get().time_zone == "Asia/Tokyo"
    assert "Times are those of Asia/Tokyo" in client.get("/me/").content.decode()
    refused = client.post("/me/settings/", {"time_zone": "Nowhere/Land"})
    assert "Select a valid choice" in refused.content.decode()
    assert User.objects.get().time_zone == "Asia/Tokyo"


def test_every_place_on_offer_is_known():
    offered = {name for _, places in zones() for name, _ in places}

    assert offered <= available_timezones()
    assert {"UTC", "Europe/Berlin", "Asia/Dushanbe", "America/New_York"} <= offered

"""The settings of an account, as its browser shows them."""

import pytest

from quizzes.models import User
from tests.builders import make_user

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def signed_in(visit, client, **account):
    reader = visit()
    client.force_login(make_user(**account))
    token = client.cookies["sessionid"].value
    cookie = {"name": "sessionid", "value": token, "url": reader.base}
    reader.page.context.add_cookies([cookie])
    return reader


@pytest.mark.parametrize(
    ("stored", "here", "offered"),
    [
        ("UTC", "Asia/Dushanbe", "Asia/Dushanbe"),
        ("Europe/Berlin", "Asia/Dushanbe", "Europe/Berlin"),
    ],
)
def test_who_has_no_zone_is_offered_that_of_the_browser(visit, client, stored, here, offered):
    reader = signed_in(visit, client, time_zone=stored)
    emulation = reader.page.context.new_cdp_session(reader.page)
    emulation.send("Emulation.setTimezoneOverride", {"timezoneId": here})

    reader.go("/me/settings/")

    assert reader.page.get_by_label("Time zone").input_value() == offered
    assert User.objects.get().time_zone == stored
    assert reader.complaints == []


def test_a_zone_is_found_by_typing_the_name_of_its_town(visit, client):
    reader = signed_in(visit, client)
    reader.go("/me/settings/")
    zone = reader.page.get_by_label("Time zone")

    zone.focus()
    reader.page.keyboard.type("Dushan")

    assert zone.input_value() == "Asia/Dushanbe"
    assert zone.locator("optgroup[label=Asia] option[value='Asia/Dushanbe']").count() == 1

"""Every page, in both colour schemes, at 320 pixels: no complaint of the policy, none of axe."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from quizzes.actions.instructors import make_instructor
from quizzes.models import Article, Quiz, Slot
from tests.builders import KINDS, make_quiz, make_user, raw_answer
from tests.web.browsing import attempt_form, start, typed_fields

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def addresses(client) -> list[str]:
    """Every kind of page that a guest may come to, with a finished, a checked and an open quiz."""
    quiz = make_quiz()
    finished = start(client, quiz)
    for number, quality in enumerate(("right", "partly", "wrong"), start=1):
        check(client, finished, number, quality)
    client.post(f"{finished}submit/")
    opened = start(client, quiz)
    check(client, opened, 1, "right")
    check(client, opened, 2, "partly")
    text = {"text": "It was dawn.\n\nHe flew.", "text_sha256": "0" * 64, "text_licence": "own"}
    Article.objects.filter(pk=quiz.article.pk).update(**text)
    together = make_quiz(layout=Quiz.Layout.ALL, article=quiz.article, time_limit=10)
    return [
        "/",
        "/?q=nothing",
        f"/articles/{quiz.article.slug}/",
        f"/articles/{quiz.article.slug}/text/",
        f"/articles/{quiz.article.slug}/deck/",
        f"/quizzes/{quiz.slug}/",
        f"/quizzes/{quiz.slug}/deck/",
        f"{opened}?q=1",
        f"{opened}?q=2",
        f"{opened}?q=3",
        f"{opened}?q=4",
        f"{opened}?q=overview",
        start(client, together),
        start(client, make_quiz(["single_choice", "short_text"])),
        f"{finished}review/?show=all",
        f"{finished}review/?show=missed",
        "/me/",
        "/me/erase/",
        "/sign-in/",
        "/sign-up/",
        "/nowhere/",
    ]


def check(client, url: str, number: int, quality: str) -> None:
    slot = Slot.objects.get(attempt__uuid=url.split("/")[2], number=number)
    form = attempt_form(client.get(f"{url}?q={number}"))
    typed = typed_fields(form, number, raw_answer(slot, quality))
    client.post(f"{url}?q={number}", form.data(f"check:{number}", **typed))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_is_accessible_and_keeps_the_policy(visit, client, addresses, scheme, settings):
    settings.DEBUG = False
    guest = as_guest(visit, client, scheme)
    found: dict[str, object] = {}
    for address in addresses:
        guest.go(address)
        for summary in guest.page.locator("summary").all():
            summary.click()
        found[address] = complaints(guest)

    assert found == {address: [] for address in addresses}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_pages_of_accounts_and_instructors_are_accessible(visit, client, scheme):
    user, quiz = make_user(), make_quiz(KINDS)
    make_instructor(user)
    client.force_login(user)
    someone = visit(width=320, scheme=scheme)
    session = client.cookies["sessionid"].value
    someone.page.context.add_cookies([{"name": "sessionid", "value": session, "url": someone.base}])
    found: dict[str, object] = {}
    for address in ("/me/", "/me/settings/", "/me/erase/", "print/", "print/key/"):
        whole = address if address.startswith("/") else f"/quizzes/{quiz.slug}/{address}"
        someone.go(whole)
        found[address] = complaints(someone)

    assert found == {address: [] for address in found}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", KINDS)
def test_an_error_is_accessible(visit, client, scheme, kind):
    url = start(client, make_quiz([kind]))
    guest = as_guest(visit, client, scheme)
    guest.go(url)
    guest.page.click("button.main")

    guest.page.wait_for_selector(".summary")
    assert complaints(guest) == []


def test_a_form_with_errors_is_accessible(visit):
    make_user("ada")
    guest = visit(width=320)
    guest.go("/sign-in/")
    guest.page.fill("#id_username", "ada")
    guest.page.fill("#id_password", "wrong")
    guest.page.click("button.main")

    guest.page.wait_for_selector(".summary")
    assert complaints(guest) == []


def as_guest(visit, client, scheme: str):
    """A visit at 320 pixels with the cookie of the test's guest."""
    guest = visit(width=320, scheme=scheme)
    token = client.cookies["guest"].value
    guest.page.context.add_cookies([{"name": "guest", "value": token, "url": guest.base}])
    return guest


def complaints(guest) -> list[str]:
    """What console, layout and axe have against the page; axe last, for it breaks the policy."""
    console, guest.complaints[:] = list(guest.complaints), []
    wide = guest.page.evaluate("document.documentElement.scrollWidth > innerWidth")
    violations = Axe().run(guest.page).response["violations"]
    guest.complaints.clear()
    return [
        *console,
        *(["wider than the screen"] if wide else []),
        *(f"{each['id']}: {node['html']}" for each in violations for node in each["nodes"]),
    ]

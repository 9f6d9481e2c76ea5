"""Without a network for a while: no answer is lost, none is stored twice, and the page is honest.

Five minutes pass by the browser's clock, which is set forward, so that what waits for a time goes
on as it would; nobody waits. The network is cut for the whole browser (`set_offline`), or only
what is saved is held up on its way, where pages have to go on loading.
"""

import re

import pytest
from playwright.sync_api import Error, expect

from quizzes.models import Attempt, Quiz, Slot, Step
from tests.browser.giving import by_keyboard, fields_of
from tests.builders import KINDS, make_quiz, make_user

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ON_THE_PHONE = "Saved on this phone"
A_MINUTE = 60_000
WAITING = "Object.keys(localStorage).map(each => JSON.parse(localStorage[each]))"
SAVES = re.compile("/save/$")


def quiz_of(*kinds: str, **fields) -> Quiz:
    return make_quiz(kinds, **{"feedback": Quiz.Feedback.DEFERRED, **fields})


def started(visit, quiz: Quiz, **looks):
    guest = visit(**looks)
    guest.page.clock.install()
    guest.go(f"/quizzes/{quiz.slug}/")
    guest.page.click("button.main")
    guest.page.wait_for_url("**/attempts/**")
    return guest, guest.page


def says(page, number: int = 1):
    return page.locator(f"#question-{number} [data-says]")


def answers(number: int = 1) -> list:
    rows = Step.objects.filter(slot__number=number).order_by("sequence")
    return list(rows.values_list("raw", flat=True))


def let_pass(page, milliseconds: int) -> None:
    """The browser's time, in steps that leave room for what each has set off."""
    for _ in range(3):
        page.clock.run_for(milliseconds // 3)


def let_pass_until(page, found) -> None:
    """Minutes go by until it is so: what a slow machine cut short waits for its next turn."""
    for _ in range(20):
        let_pass(page, A_MINUTE)
        if found():
            return
        page.wait_for_timeout(250)


def hold(held: list):
    """Keeps each request on its way, until the test lets it go on."""
    return lambda route: held.append(route)


def wait_for(page, found, wanted) -> None:
    """Of what the browser's clock does not rule."""
    for _ in range(200):
        if found() == wanted:
            return
        page.wait_for_timeout(50)
    assert found() == wanted


def test_answers_of_five_minutes_without_a_network_arrive_once_each(visit):
    """An answer of every kind, a minute apart, and in the middle the page is loaded again."""
    kinds = [kind for kind in KINDS if kind != "ordering"] + ["ordering"]
    _, page = started(visit, quiz_of(*kinds, layout=Quiz.Layout.ALL))
    slots = list(Slot.objects.select_related("revision__question").order_by("number"))
    half = len(slots) // 2
    address = page.url

    page.context.set_offline(True)
    for slot in slots[:half]:
        by_keyboard(page, fields_of(page, slot))
        let_pass(page, A_MINUTE // 2)
        expect(says(page, slot.number)).to_have_text(ON_THE_PHONE)
    assert Step.objects.count() == 0
    with pytest.raises(Error):  # what leaving sends may get by the cut: then it arrives twice
        page.reload()
    page.wait_for_url("chrome-error:**")
    page.goto("about:blank")  # the browser's own page of an error loads itself again
    page.route(SAVES, lambda route: route.abort())
    page.context.set_offline(False)
    page.goto(address)
    for slot in slots[:half]:  # kept, or by what leaving sent on the server already
        expect(says(page, slot.number)).to_have_text(re.compile("^Saved"))
    page.context.set_offline(True)
    for slot in slots[half:]:
        by_keyboard(page, fields_of(page, slot))
        let_pass(page, A_MINUTE // 2)
    assert not Step.objects.filter(slot__in=slots[half:]).exists()
    page.unroute(SAVES)
    page.context.set_offline(False)
    let_pass_until(page, lambda: ON_THE_PHONE not in page.locator("[data-says]").all_inner_texts())

    for slot in slots:
        expect(says(page, slot.number)).to_have_text(re.compile("^Saved(?! on)"))
    assert list(Step.objects.order_by("slot").values_list("slot", flat=True)) == [
        slot.pk for slot in slots
    ]
    page.click("button.main[value='finish:0']")
    expect(page.locator("h1")).to_have_text("All answered")
    page.click("button.main")
    page.wait_for_url("**/review/")
    assert [step.slot.attempt.score for step in Step.objects.all()[:1]] == [len(slots) - 1]
    assert Step.objects.count() == len(slots)


def test_a_reply_that_is_lost_makes_no_second_step(visit):
    """The server has stored the answer, and nobody could tell the browser."""
    _, page = started(visit, quiz_of("short_text", "short_text"))

    def lose(route) -> None:
        route.fetch()
        route.abort()

    page.route(SAVES, lose)
    page.fill("#field-1", "Blériot")
    page.click("button.main")
    expect(page.locator("#outbox")).to_contain_text("No connection.")
    page.unroute(SAVES)
    page.click("button.main")

    page.wait_for_url("**q=2")
    assert answers() == ["Blériot"]


def test_a_press_while_a_save_is_under_way_meets_no_conflict(visit):
    """Next, then back, and on a page with a check: each time the save is held up on its way."""
    for feedback in Quiz.Feedback.values:
        _, page = started(visit, make_quiz(["short_text", "short_text"], feedback=feedback))
        page.route(SAVES, hold(held := []))
        page.fill("#field-1", "Blériot")
        page.clock.run_for(1000)
        wait_for(page, lambda held=held: len(held), 1)
        page.fill("#field-1", "Louis Blériot")
        page.click("button.main")
        held[0].continue_()
        wait_for(page, lambda held=held: len(held), 2)
        held[1].continue_()

        expect(page).to_have_title(re.compile("^(Question 2|Right)"))
        assert answers() == ["Blériot", "Louis Blériot"]
        Attempt.objects.all().delete()


@pytest.mark.parametrize("status", [401, 403, 429, 500, 503])
def test_what_may_yet_be_saved_is_kept(visit, status):
    _, page = started(visit, quiz_of("short_text", "short_text"))
    page.route(SAVES, lambda route: route.fulfill(status=status))
    page.fill("#field-1", "Blériot")
    page.clock.run_for(1000)
    expect(says(page)).to_have_text(ON_THE_PHONE)
    signs_in = status in (401, 403)
    expect(page.locator("#outbox")).to_have_text(re.compile("sign in" if signs_in else "^$"))
    page.unroute(SAVES)
    let_pass(page, A_MINUTE)

    expect(says(page)).to_have_text("Saved")
    expect(page.locator("#outbox")).to_have_text("")
    assert answers() == ["Blériot"]


@pytest.mark.parametrize("status", [400, 404, 409, 410, 422])
def test_what_is_refused_for_good_is_dropped_and_told(visit, status):
    _, page = started(visit, quiz_of("short_text", "short_text"))
    page.route(SAVES, lambda route: route.fulfill(status=status))
    page.fill("#field-1", "Blériot")
    page.clock.run_for(1000)

    expect(says(page)).to_have_text("Not saved. This page is out of date. Load it again.")
    kept = page.evaluate(WAITING)
    assert [(each["1"]["state"], "fields" in each["1"]) for each in kept] == [("refused", False)]


def test_the_newest_of_two_windows_wins_and_both_say_so(visit):
    quiz = quiz_of("short_text", "short_text", layout=Quiz.Layout.ALL)
    _, here = started(visit, quiz)
    there = here.context.new_page()
    there.clock.install()
    there.goto(here.url)
    here.context.set_offline(True)
    here.fill("#field-1", "Lilienthal")
    here.fill("#field-2", "Wright")
    here.clock.run_for(1000)
    there.fill("#field-1", "Blériot")
    there.clock.run_for(1000)

    here.context.set_offline(False)
    let_pass(there, A_MINUTE)
    let_pass_until(here, lambda: says(here).inner_text() == "You answered this in another window.")

    wait_for(there, lambda: (answers(1)[-1:], answers(2)), (["Blériot"], ["Wright"]))
    expect(says(there)).to_have_text("Saved")
    expect(says(here)).to_have_text("You answered this in another window.")
    assert answers(1) == ["Blériot"]


def test_signing_out_leaves_nothing_on_the_phone(visit):
    make_user("ada")
    quiz = quiz_of("short_text", "short_text")
    guest = visit()
    page = guest.page
    guest.go("/sign-in/")
    page.fill("#id_username", "ada")
    page.fill("#id_password", "a-long-password-7")
    page.click("button.main")
    guest.go(f"/quizzes/{quiz.slug}/")
    page.click("button.main")
    page.wait_for_url("**/attempts/**")
    page.route(SAVES, lambda route: route.abort())
    page.fill("#field-1", "Blériot")
    expect(says(page)).to_have_text(ON_THE_PHONE)
    guest.go("/")
    assert page.evaluate("localStorage.length") == 1

    page.click("text=Sign out")

    page.wait_for_selector("text=Sign in")
    assert page.evaluate("localStorage.length") == 0


def test_what_waited_is_sent_before_the_attempt_is_handed_in(visit):
    _, page = started(visit, quiz_of("short_text"))
    page.route(SAVES, lambda route: route.abort())
    page.fill("#field-1", "Blériot")
    page.goto(page.url.replace("q=1", "q=overview"))
    page.click("text=Submit with 1 unanswered")
    expect(page.locator("#outbox")).to_contain_text("No connection.")
    page.unroute(SAVES)
    page.click("text=Submit with 1 unanswered")

    page.wait_for_url("**/review/")
    assert answers() == ["Blériot"]


def test_what_is_typed_is_read_back_and_a_flag_set_without_a_new_page(visit):
    guest, page = started(visit, quiz_of("date", "short_text"))
    page.evaluate("window.stayed = true")
    page.select_option("[name='1-month']", "9")
    page.fill("#field-1", "2015")
    page.clock.run_for(1000)
    expect(says(page)).to_have_text("Saved. We read: September 2015")

    flag = page.get_by_role("button", name="Flag this question")
    flag.click()
    expect(flag).to_have_attribute("aria-pressed", "true")

    assert page.evaluate("window.stayed")
    assert Slot.objects.exclude(flag=None).get().number == 1
    assert guest.complaints == []
    page.reload()
    expect(flag).to_have_attribute("aria-pressed", "true")


def test_i_dont_know_without_a_network_is_kept_like_an_answer(visit):
    _, page = started(visit, quiz_of("short_text", "short_text"))
    page.fill("#field-1", "perhaps")
    page.context.set_offline(True)
    page.click("text=I don’t know")
    expect(says(page)).to_have_text(ON_THE_PHONE)
    page.context.set_offline(False)
    let_pass(page, A_MINUTE)
    expect(says(page)).to_have_text("Saved: you don’t know.")
    page.click("button.main")

    page.wait_for_url("**q=2")
    assert list(Step.objects.values_list("raw", "unknown"))[-1] == (None, True)

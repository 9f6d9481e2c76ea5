"""True or false, multiple choice and matching on a phone: by keyboard alone, without scripts."""

import pytest

from quizzes.models import Attempt, Quiz, Slot, Step
from tests.browser.test_accessibility import as_guest, complaints
from tests.browser.test_every_kind import twice_the_same
from tests.browser.test_taking import press, tab_to
from tests.builders import CONTENTS, make_quiz, raw_answer
from tests.web.browsing import attempt_form, start, typed_fields

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

THREE = ("true_false", "multiple_choice", "matching")


def judge(page) -> None:
    tab_to(page, "input[type=radio]")
    if page.locator("label:has(:focus)").inner_text() != "False":
        page.keyboard.press("ArrowDown")


def tick(page) -> None:
    for _ in CONTENTS["multiple_choice"].options:
        tab_to(page, "input[type=checkbox]")
        if page.locator("label:has(:focus)").inner_text() in {"Orville Wright", "Louis Blériot"}:
            page.keyboard.press("Space")


def match(page) -> None:
    options = CONTENTS["matching"].options
    right = {option.handle: option.text for option in options if option.handle}
    belongs = {option.text: right[option.target] for option in options if option.target}
    for _ in belongs:
        tab_to(page, "select")
        name = page.evaluate("document.activeElement.labels[0].innerText")
        page.keyboard.type(belongs[name])


ANSWERS = {"true_false": judge, "multiple_choice": tick, "matching": match}


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("kind", THREE)
def test_each_is_taken_by_keyboard(visit, kind, script):
    quiz = make_quiz([kind])
    guest = visit(width=360, script=script)
    page = guest.page
    guest.go(f"/quizzes/{quiz.slug}/")
    press(page, "button.main")

    ANSWERS[kind](page)
    press(page, "button.main")

    assert page.title().startswith("Right: ")
    assert twice_the_same() == []  # a slow hand's half answers may have been saved before
    assert guest.complaints == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_is_asked_partly_right_and_reviewed_is_clean(visit, client, scheme):
    url = start(client, make_quiz(THREE))
    for slot in Slot.objects.select_related("revision__question"):
        quality = "wrong" if slot.revision.question.kind == "true_false" else "partly"
        address = f"{url}?q={slot.number}"
        form = attempt_form(client.get(address))
        typed = typed_fields(form, slot.number, raw_answer(slot, quality))
        client.post(address, form.data(f"check:{slot.number}", **typed))
    together = start(client, make_quiz(THREE, layout=Quiz.Layout.ALL))
    guest = as_guest(visit, client, scheme)
    guest.go(together)
    found: dict[object, list[str]] = {"asked": complaints(guest)}
    for number in (1, 2, 3):
        guest.go(f"{url}?q={number}")
        found[number] = complaints(guest)
    client.post(f"{url}submit/")
    guest.go(f"{url}review/?show=all")
    for summary in guest.page.locator("summary").all():
        summary.click()
    found["review"] = complaints(guest)

    assert found == {"asked": [], 1: [], 2: [], 3: [], "review": []}
    assert Attempt.objects.exclude(closed_at=None).get().score == 1


def test_all_of_them_on_one_page_are_saved_by_one_button(visit):
    quiz = make_quiz(THREE, layout=Quiz.Layout.ALL, feedback=Quiz.Feedback.DEFERRED)
    guest = visit(width=320, script=False)
    page = guest.page
    guest.go(f"/quizzes/{quiz.slug}/")
    press(page, "button.main")

    for answer in ANSWERS.values():
        answer(page)
    press(page, "button.main")

    assert sorted(Step.objects.values_list("slot__number", flat=True)) == [1, 2, 3]


def test_more_ticks_than_wanted_are_told_at_once(visit):
    guest = visit(width=360)
    page = guest.page
    guest.go(f"/quizzes/{make_quiz(['multiple_choice']).slug}/")
    press(page, "button.main")
    line = page.get_by_text(" of 2 chosen")
    told = []
    for box in [*page.locator("label.choice").all()[:3], page.locator("label.choice").first]:
        box.click()
        told.append(line.inner_text())

    assert told == ["1 of 2 chosen", "2 of 2 chosen", "3 of 2 chosen: untick 1", "2 of 2 chosen"]
    assert line.get_attribute("role") == "status"
    assert guest.complaints == []

"""A quiz of every kind there is, on a phone: by keys alone, by touch, and without scripts."""

from itertools import pairwise

import pytest

from quizzes.domain.kinds import all_kinds, get
from quizzes.models import Attempt, Slot, Step
from tests.browser.giving import by_keyboard, by_touch, fields_of, press
from tests.browser.test_accessibility import complaints
from tests.builders import make_quiz

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def slots() -> list[Slot]:
    return list(Slot.objects.select_related("revision__question").order_by("number"))


def twice_the_same() -> list[Step]:
    """Steps that say what the one before them said."""
    steps = pairwise(Step.objects.order_by("slot", "sequence"))
    return [b for a, b in steps if (a.slot_id, a.raw) == (b.slot_id, b.raw)]


def tap(page, wanted: str) -> None:
    with page.expect_navigation():
        page.tap(wanted)


@pytest.mark.parametrize(
    ("give", "go_on", "looks"),
    [
        (by_keyboard, press, {"scheme": "light"}),
        (by_touch, tap, {"scheme": "dark", "touch": True}),
        (by_keyboard, press, {"script": False}),
    ],
    ids=["keyboard", "touch", "no scripts"],
)
def test_it_is_answered_checked_and_handed_in(visit, give, go_on, looks):
    quiz = make_quiz(tuple(all_kinds()))
    guest = visit(width=360, **looks)
    page, found = guest.page, {}
    look = complaints if looks.get("script", True) else lambda each: list(each.complaints)  # axe
    guest.go(f"/quizzes/{quiz.slug}/")
    go_on(page, "button.main")

    for slot in slots():
        kind = get(slot.revision.question.kind)
        found[kind.id] = look(guest)
        give(page, fields_of(page, slot))
        go_on(page, "button.main")
        title = "Compare and mark it yourself: " if kind.by_hand else "Right: "
        assert page.title().startswith(title), (kind.id, page.title())
        found[kind.id] += look(guest)
        go_on(page, "a.main")
    go_on(page, "button.main")

    assert found == {kind: [] for kind in all_kinds()}
    by_hand = sum(kind.by_hand for kind in all_kinds().values())
    assert Attempt.objects.get().score == len(all_kinds()) - by_hand
    if looks.get("script", True):
        assert twice_the_same() == []

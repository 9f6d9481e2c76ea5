"""Giving an answer of any kind on the page: by keys alone, or with a finger.

Both go by the fields that an answer fills (`typed_fields`), so that they know of no kind.
"""

from typing import Any

from playwright.sync_api import Locator, Page

from quizzes.models import Slot
from tests.builders import raw_answer
from tests.web.browsing import question_form, typed_fields

KEYS_FOR_A_PAGE = 60


def fields_of(page: Page, slot: Slot, quality: str = "right") -> dict[str, Any]:
    """The names of fields and their values that make up this answer."""
    typed = typed_fields(question_form(page.content()), slot.number, raw_answer(slot, quality))
    return {name: value for name, value in typed.items() if not name.endswith("-touched")}


def reach(page: Page, wanted: str) -> None:
    """Press Tab, or Shift and Tab, until the control that matches has the focus."""
    for _ in range(KEYS_FOR_A_PAGE):
        way = page.evaluate(
            """wanted => {
                const active = document.activeElement;
                if (active.matches(wanted)) return "";
                const found = [...document.querySelectorAll(wanted)];
                const back = (each) => active.compareDocumentPosition(each) & 2;
                return active !== document.body && found.every(back) ? "Shift+Tab" : "Tab";
            }""",
            wanted,
        )
        if not way:
            return
        page.keyboard.press(way)
    raise AssertionError(f"no way to {wanted} by Tab")


def press(page: Page, wanted: str) -> None:
    """Reach a button or link, press it and wait for the page that follows."""
    reach(page, wanted)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def by_keyboard(page: Page, fields: dict[str, Any]) -> None:
    for name, value in fields.items():
        if name.endswith("-order"):
            _order_by_keyboard(page, name.partition("-")[0], value)
            continue
        for each in value if isinstance(value, list) else [value]:
            if each:
                _fill_by_keyboard(page, f'[name="{name}"]', each)


def _fill_by_keyboard(page: Page, named: str, value: str) -> None:
    field = page.locator(named).first
    match field.evaluate("e => e.type"):
        case "radio":
            reach(page, named)
            while page.evaluate("document.activeElement.value") != value:
                page.keyboard.press("ArrowDown")
            page.keyboard.press("Space")
        case "checkbox":
            reach(page, f'{named}[value="{value}"]')
            page.keyboard.press("Space")
        case "select-one":
            reach(page, named)
            page.keyboard.type(field.locator(f'option[value="{value}"]').inner_text())
        case _:
            reach(page, named)
            page.keyboard.type(value)


def _order_by_keyboard(page: Page, number: str, order: list[str]) -> None:
    for place, option in enumerate(order):
        while (now := _order(page).index(option)) != place:
            reach(page, f'button[value="up:{number}:{option}"]')
            page.keyboard.press("Enter")
            page.wait_for_function(
                "([name, place, id]) => document.getElementsByName(name)[place]?.value === id",
                arg=[f"{number}-order", now - 1, option],
            )


def _order(page: Page) -> list[str]:
    return [each.get_attribute("value") or "" for each in page.locator("[name$='-order']").all()]


def by_touch(page: Page, fields: dict[str, Any]) -> None:
    for name, value in fields.items():
        if name.endswith("-order"):
            _order_by_touch(page, value)
            continue
        for each in value if isinstance(value, list) else [value]:
            if each:
                _fill_by_touch(page, page.locator(f'[name="{name}"]'), each)


def _fill_by_touch(page: Page, field: Locator, value: str) -> None:
    match field.first.evaluate("e => e.type"):
        case "radio" | "checkbox":
            page.locator(f'label:has([value="{value}"])').tap()
        case "select-one":  # what opens is the phone's own list
            field.select_option(value)
        case _:
            field.tap()
            page.keyboard.insert_text(value)


def _order_by_touch(page: Page, order: list[str]) -> None:
    for place, option in enumerate(order):
        if _order(page)[place] != option:
            row = page.locator(f'li:has([value="{option}"])')
            drag(page, row.locator(".grip"), page.locator(".sequence li").nth(place))


def drag(page: Page, grip: Locator, target: Locator) -> None:
    """With one finger, in a few steps, from the grip to where the target stands."""
    grip.scroll_into_view_if_needed()
    start, end = grip.bounding_box(), target.bounding_box()
    assert start
    assert end
    x, y = start["x"] + start["width"] / 2, start["y"] + start["height"] / 2
    finger = page.context.new_cdp_session(page)
    way = end["y"] + 4 - y
    finger.send("Input.dispatchTouchEvent", _touch("Start", x, y))
    for part in (0.25, 0.5, 0.75, 1.0):
        finger.send("Input.dispatchTouchEvent", _touch("Move", x, y + way * part))
    page.wait_for_timeout(100)  # a finger that leaves in full swing makes the next tap a halt
    finger.send("Input.dispatchTouchEvent", _touch("Move", x + 1, y + way))
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    finger.detach()


def _touch(kind: str, x: float, y: float) -> dict[str, Any]:
    return {"type": f"touch{kind}", "touchPoints": [{"x": x, "y": y}]}

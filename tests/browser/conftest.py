"""Chromium, driven by Playwright, at the width of a small phone."""

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
INSTALL = "No Chromium here. Install it with: apt-get install chromium"


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    if not os.path.exists(CHROMIUM):
        if os.environ.get("CI") == "true":
            pytest.fail(INSTALL)
        pytest.skip(INSTALL)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        yield browser
        browser.close()


class Visit:
    """A page, with the complaints of its console: broken policies, failed scripts."""

    def __init__(self, page: Page, base: str) -> None:
        self.page, self.base = page, base
        self.complaints: list[str] = []
        self.requests: list[str] = []
        page.on("console", lambda message: self._hear(message.type, message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self.requests.append(request.url))

    def _hear(self, kind: str, text: str) -> None:
        # A refused answer comes with status 409 or 422, which the console also mentions.
        if kind in {"error", "warning"} and "status of 4" not in text:
            self.complaints.append(text)

    def go(self, address: str) -> None:
        self.page.goto(self.base + address)


@pytest.fixture
def visit(chromium, live_server) -> Iterator:
    """Make a visit: `visit(width=320, scheme="dark", script=False, touch=True)`."""
    contexts = []

    def make(
        *,
        width: int = 360,
        height: int = 740,
        scheme: str = "light",
        script: bool = True,
        touch: bool = False,
    ):
        context = chromium.new_context(
            viewport={"width": width, "height": height},
            color_scheme=scheme,
            java_script_enabled=script,
            has_touch=touch,
        )
        context.set_default_timeout(10_000)
        contexts.append(context)
        return Visit(context.new_page(), live_server.url)

    yield make
    for context in contexts:
        context.close()

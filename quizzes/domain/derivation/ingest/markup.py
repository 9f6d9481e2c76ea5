"""HTML reduced to its text at equal length: what is markup becomes blank, so places stay."""

import re
from html import unescape
from html.parser import HTMLParser
from itertools import accumulate

from quizzes.domain.derivation.wordlists import words

_HTML = re.compile(
    r"<(?:!doctype\s+html|html|head|body|article|div|p|h[1-6]|br|span|script|style)\b[^<>]*>",
    re.IGNORECASE,
)
_BLOCKS = words(
    "address article aside blockquote body br dd div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table td th title tr ul"
)
_SKIPPED = words(
    "aside button footer form head iframe math nav noscript object script select style svg "
    "template textarea"
)


def blank_markup(text: str) -> str:
    """The text itself if it is not HTML, else its visible words where they stood."""
    if not _HTML.search(text):
        return text
    blanker = _Blanker(text)
    blanker.feed(text)
    blanker.close()
    return "".join(blanker.kept)


class _Blanker(HTMLParser):
    """Copies visible data to its place in `kept`; a block's tag leaves a paragraph's end."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        lines = text.split("\n")
        self.line_starts = [0, *accumulate(len(line) + 1 for line in lines)]
        self.kept = [" "] * len(text)
        self.skipping: list[str] = []

    def _here(self) -> int:
        line, column = self.getpos()
        return self.line_starts[line - 1] + column

    def _put(self, data: str) -> None:
        start = self._here()
        if not self.skipping:
            self.kept[start : start + len(data)] = data

    def _break(self, tag: str) -> None:
        start = self._here()
        if tag in _BLOCKS and not self.skipping:
            self.kept[start : start + 2] = "\n\n"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._break(tag)
        if tag in _SKIPPED:
            self.skipping.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._break(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.skipping:
            del self.skipping[self.skipping.index(tag) :]
        self._break(tag)

    def handle_data(self, data: str) -> None:
        self._put(data.replace("\n", " "))

    def handle_entityref(self, name: str) -> None:
        self._reference(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._reference(f"&#{name};")

    def _reference(self, reference: str) -> None:
        sign = unescape(reference)
        self._put(sign if len(sign) == 1 else reference)

"""Plain text as the HTML of an Anki field, so that nothing in it means anything to Anki.

Besides HTML there are three small languages that Anki finds inside fields: `{{...}}` of templates
and clozes, `[sound:...]` and its like, and MathJax between `\\(` or `\\[`. A field ends at U+001F.
"""

import re
import unicodedata

_SPECIAL = re.compile(r"[&<>\"{}\[\\\n]")
_CHARACTERS = str.maketrans(
    {
        "&": "&amp;",
        "<": "&lt;",
        ">": "&gt;",
        '"': "&quot;",
        "{": "&#123;",
        "}": "&#125;",
        "[": "&#91;",
        # A word joiner, which is not seen, parts the backslash from what MathJax looks for.
        "\\": "&#92;&#8288;",
        "\n": "<br>",
    }
)


def plain(text: str) -> str:
    """The text in NFC with single spaces and line feeds; no control characters or surrogates."""
    if text.isascii() and text.isprintable():
        return text.strip()
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    kept = (
        character
        for character in text.replace("\t", " ")
        if character == "\n" or unicodedata.category(character) not in {"Cc", "Cs"}
    )
    return "".join(kept).strip()


def field_html(text: str, *, keep_ends: bool = False) -> str:
    """The text as HTML that shows exactly it, line breaks kept.

    `keep_ends` keeps the space at either end, for text that others join.
    """
    ends = (text[: len(text) - len(text.lstrip(" "))], text[len(text.rstrip(" ")) :])
    text = plain(text)
    if keep_ends and text:
        text = f"{ends[0] and ' '}{text}{ends[1] and ' '}"
    elif keep_ends:
        text = ends[0] and " "
    return text.translate(_CHARACTERS) if _SPECIAL.search(text) else text


def deletion_html(text: str, hint: str = "") -> str:
    """The text as the one deletion of a cloze note, with what stands in its place, if anything."""
    parts = [field_html(part).replace(":", "&#58;") for part in (text, hint) if part]
    return f"{{{{c1::{'::'.join(parts)}}}}}"


def link_html(text: str, url: str) -> str:
    """A link, if the address is one of the web; else the text alone."""
    if not re.match(r"https?://[^\s]+$", url):
        return field_html(text)
    return f'<a href="{field_html(url)}">{field_html(text)}</a>'


def tag_text(tag: str) -> str:
    """A tag as Anki can hold it: tags are parted by spaces."""
    return re.sub(r"\s+", "-", plain(tag)).replace('"', "")

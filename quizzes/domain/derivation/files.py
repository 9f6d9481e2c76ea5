"""The text of a file that somebody brings: plain text, HTML, Word or PDF.

A file from elsewhere is hostile: its size, the size of what is packed in it and the number of its
pages are bounded before it is read.
"""

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from pathlib import PurePath
from types import MappingProxyType

from quizzes.domain.derivation.ingest.markup import blank_markup
from quizzes.domain.messages import Malformed

MOST_BYTES = 5_000_000
MOST_UNPACKED = 50_000_000
MOST_PAGES = 300
MOST_CHARACTERS = 2_000_000

_HALVES = re.compile("[\ud800-\udfff]")


def text_of_file(name: str, content: bytes) -> str:
    """The text, one paragraph to a line. Malformed says why a file cannot be taken.

    `name` tells by its ending what the file is.
    """
    if len(content) > MOST_BYTES:
        raise Malformed("file.too_large", most=MOST_BYTES // 1_000_000)
    ending = PurePath(name).suffix.lower()
    read = _READERS.get(ending)
    if read is None:
        raise Malformed("file.unknown_type", known=", ".join(_READERS))
    text = storable(read(content)).replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise Malformed("file.no_text")
    if len(text) > MOST_CHARACTERS:
        raise Malformed("file.too_long", most=MOST_CHARACTERS, count=len(text))
    return text.strip()


def storable(text: str) -> str:
    """Without NUL, and with U+FFFD for halves of characters: neither can be stored or sent."""
    return _HALVES.sub("\ufffd", text).replace("\x00", "")


def _plain(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Malformed("file.not_utf8", byte=error.start) from error


def _html(content: bytes) -> str:
    lines = (" ".join(line.split()) for line in blank_markup(_plain(content)).split("\n"))
    return "\n".join(line for line in lines if line)


def _word(content: bytes) -> str:
    from docx import Document  # slow import

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(member.file_size for member in archive.infolist()) > MOST_UNPACKED:
                raise Malformed("file.too_large", most=MOST_UNPACKED // 1_000_000)
        document = Document(io.BytesIO(content))
        return "\n".join(paragraph.text for paragraph in document.paragraphs)
    except Malformed:
        raise
    except Exception as error:  # such libraries raise whatever they meet
        raise Malformed("file.unreadable") from error


def _pdf(content: bytes) -> str:
    from pypdf import PdfReader  # slow import

    try:
        reader = PdfReader(io.BytesIO(content))
        if len(reader.pages) > MOST_PAGES:
            raise Malformed("file.too_many_pages", most=MOST_PAGES)
        return "\n\n".join(_unwrapped(page.extract_text()) for page in reader.pages)
    except Malformed:
        raise
    except Exception as error:  # as above
        raise Malformed("file.unreadable") from error


def _unwrapped(page: str) -> str:
    """Lines of print joined to paragraphs: one ends where a line ends a sentence and is short."""
    lines = page.split("\n")
    longest = max((len(line) for line in lines), default=0)
    parts: list[str] = []
    for line in lines:
        text = line.strip()
        parts.append(text)
        ended = text.endswith((".", "!", "?", "”", '"', ":")) and len(line) < 0.8 * longest
        parts.append("\n" if ended or not text else " ")
    return "".join(parts)


_READERS: Mapping[str, Callable[[bytes], str]] = MappingProxyType(
    {
        ".txt": _plain,
        ".md": _plain,
        ".html": _html,
        ".htm": _html,
        ".docx": _word,
        ".pdf": _pdf,
    }
)

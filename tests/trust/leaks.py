"""Finding a text in a reply, however it is written: plain, escaped, encoded."""

import base64
import html
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any
from urllib.parse import unquote_to_bytes


def traces(data: bytes, needles: Mapping[str, str]) -> list[str]:
    """`name (form)` for every needle that stands in the data. Case does not matter."""
    readings = {form: text.lower() for form, text in _readings(data)}
    found = []
    for name, needle in needles.items():
        hidden = needle.encode()
        forms = [form for form, text in readings.items() if hidden.lower() in text]
        forms += [form for form, text in _encodings(hidden) if text in data]
        found += [f"{name} ({', '.join(forms)})"] if forms else []
    return found


def _readings(data: bytes) -> Iterator[tuple[str, bytes]]:
    yield "plain", data
    yield "percent", unquote_to_bytes(data.replace(b"+", b" "))
    text = data.decode("utf-8", "replace")
    yield "entities", html.unescape(text).encode("utf-8", "replace")
    yield (
        "escapes",
        re.sub(r"\\u([0-9a-fA-F]{4})", lambda match: chr(int(match[1], 16)), text).encode(
            "utf-8", "replace"
        ),
    )
    yield "utf-16", data.replace(b"\0", b"")


@cache
def _encodings(hidden: bytes) -> tuple[tuple[str, bytes], ...]:
    return tuple(_encoded(hidden))


def _encoded(hidden: bytes) -> Iterator[tuple[str, bytes]]:
    for shift in range(3):
        # What comes before shifts the groups of three; the letters at both ends depend on it.
        whole = base64.b64encode(b"\0" * shift + hidden)
        inner = whole[(0, 2, 3)[shift] :].rstrip(b"=")[:-1]
        yield "base64", inner
        yield "base64url", inner.translate(bytes.maketrans(b"+/", b"-_"))
    yield "hex", hidden.hex().encode()
    yield "reversed", hidden[::-1]


def everything_sent(reply: Any) -> bytes:
    """The body and the headers of a reply, cookies included."""
    body = b"".join(reply.streaming_content) if reply.streaming else reply.content
    headers = "\n".join(f"{name}: {value}" for name, value in reply.headers.items())
    cookies = reply.cookies.output()
    return b"\n".join([body, headers.encode(), cookies.encode()])

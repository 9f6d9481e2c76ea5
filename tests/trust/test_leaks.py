"""The finder of texts finds them, in every form in which they could slip out."""

import base64
import html
import json
from urllib.parse import quote, quote_plus

import pytest
from django.http import HttpResponse, StreamingHttpResponse

from tests.trust.leaks import everything_sent, traces

NEEDLE = "canary é of the key"

FORMS = {
    "plain": lambda text: text.encode(),
    "upper case": lambda text: text.upper().replace("É", "é").encode(),
    "percent": lambda text: quote(text).encode(),
    "form": lambda text: quote_plus(text).encode(),
    "every byte in percent": lambda text: "".join(f"%{b:02x}" for b in text.encode()).encode(),
    "html": lambda text: html.escape(text).encode(),
    "numbered entities": lambda text: "".join(f"&#{ord(c)};" for c in text).encode(),
    "hexadecimal entities": lambda text: "".join(f"&#x{ord(c):x};" for c in text).encode(),
    "json": lambda text: json.dumps({"a": text}).encode(),
    "every letter in json": lambda text: "".join(f"\\u{ord(c):04X}" for c in text).encode(),
    "utf-16": lambda text: text.replace("é", "e").encode("utf-16-le"),
    "hex": lambda text: text.encode().hex().encode(),
    **{
        f"base64 after {n}": lambda text, n=n: base64.b64encode(b"x" * n + text.encode() + b"tail")
        for n in range(4)
    },
    **{
        f"base64url after {n}": lambda text, n=n: base64.urlsafe_b64encode(
            b"\xff" * n + text.encode()
        )
        for n in range(4)
    },
}


@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_found(form):
    needle = NEEDLE.replace("é", "e") if form == "utf-16" else NEEDLE

    [found] = traces(
        b'<p class="a">' + FORMS[form](NEEDLE) + b"</p>", {"key": needle, "no": "another canary"}
    )

    assert found.startswith("key (")


def test_what_is_not_there_is_not_found():
    assert traces(b"canary of another key, b64: " + base64.b64encode(b"canary"), {"": NEEDLE}) == []


@pytest.mark.parametrize(
    "reply",
    [
        HttpResponse(NEEDLE),
        StreamingHttpResponse([NEEDLE.encode()]),
        HttpResponse(headers={"ETag": quote(NEEDLE)}),
    ],
    ids=["body", "stream", "header"],
)
def test_bodies_and_headers_are_looked_through(reply):
    assert traces(everything_sent(reply), {"": NEEDLE})


def test_cookies_are_looked_through():
    reply = HttpResponse()
    reply.set_cookie("a", quote(NEEDLE))

    assert traces(everything_sent(reply), {"": NEEDLE})

"""Texts from anywhere, by page and by API: each comes to a result or a clear message, in time."""

import io
import resource
import time
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.test import Client

from quizzes.actions.instructors import make_instructor
from quizzes.models import Article
from tests.api.calling import PASSWORD, Caller
from tests.builders import make_user
from tests.domain.derivation.test_files import pdf, word

pytestmark = pytest.mark.django_db(transaction=True)

SECONDS, KILOBYTES = 60, 1_000_000
PASTE = "/admin/quizzes/article/paste/"
FIXTURE = Path(__file__).parents[2] / "fixtures" / "articles" / "london-sewers.md"
PROSE = FIXTURE.read_text().split("---\n")[2].strip()
FOUND, NOTHING = "waits", "Nothing was found in this text."
EMPTY = "Paste the text, or choose a file."

TEXTS = {
    "long": ("\n\n".join(PROSE.replace("18", f"{17 + n % 3}") for n in range(11)), FOUND),
    "empty": ("", EMPTY),
    "blank": (" \n\t\n ", EMPTY),
    "emoji": ("😀🎉👩‍👩‍👧 " * 500, NOTHING),
    "Russian": ("Революция началась, потому что не хватало хлеба.\n\n" * 50, NOTHING),
    "Chinese": ("因为战争，许多人离开了家乡。\n\n" * 50, NOTHING),
    "German": ("Viele starben, weil das Wasser schmutzig war.\n\n" * 50, NOTHING),
    "markup": (f"<html><script>alert('In 1999 he died.')</script><p>{PROSE}</p></html>", FOUND),
    "NUL": (PROSE.replace("\n\n", "\0\n\n"), FOUND),
    "one word": ("a" * 100_000, NOTHING),
    "no stop": ("the river in 1858 and because of it " * 400, FOUND),
    "dots": ("." * 50_000, NOTHING),
    "open tags": ("<p" * 20_000, NOTHING),
    "too long": ("word " * 400_001, "The text has 2000004 characters, 2000000 at most can be read"),
}

FILES = {
    "a.docx": (b"PK\x03\x04broken", "The file is damaged or protected."),
    "b.docx": (word(PROSE)[:-200], "The file is damaged or protected."),
    "a.pdf": (b"%PDF-1.4 broken", "The file is damaged or protected."),
    "b.pdf": (pdf("In 1909 he flew.")[:-60], ""),
    "a.txt": (b"\xff\xfe\x00", "The text is not UTF-8: byte 0"),
    "b.txt": ("In 1909 he flew. \ud800".encode("utf-8", "surrogatepass"), "not UTF-8: byte 17"),
    "c.txt": (b"", "The submitted file is empty."),
    "a.html": (b"<p>&#xD800; In 1909 Ada Reed flew to Dover.</p><script>x</script>", FOUND),
    "a.exe": (b"MZ", "This kind of file cannot be read."),
}


@pytest.fixture
def owner():
    user = make_user("owner", password=PASSWORD)
    make_instructor(user)
    return user


@pytest.fixture
def client(owner):
    client = Client()
    client.force_login(owner)
    return client


@pytest.fixture(autouse=True)
def in_time(settings):
    settings.LANGUAGE_MODEL = "none"
    began = time.process_time()
    yield
    assert time.process_time() - began < SECONDS
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < KILOBYTES


def work():
    call_command("db_worker", "--batch", "--no-startup-delay", verbosity=0)


def pasted(client, **fields):
    """The page at which one arrives: the form with its errors, or the review."""
    data = {"title": "A text", "text_licence": "own", "text": "", **fields}
    reply = client.post(PASTE, data)
    assert reply.status_code in (200, 302)
    if reply.status_code == 302:
        work()
        reply = client.get(reply["Location"], follow=True)
        assert reply.redirect_chain != [], "derivation did not come to its end"
    return " ".join(reply.content.decode().split())


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_on_the_page(client, name):
    text, expected = TEXTS[name]

    assert expected.replace("waits", " wait") in pasted(client, text=text)


@pytest.mark.parametrize("name", FILES)
def test_a_file_on_the_page(client, name):
    content, expected = FILES[name]

    page = pasted(client, file=SimpleUploadedFile(name, content))

    assert expected.replace("waits", " wait") in page


@pytest.mark.parametrize("name", [*TEXTS, "surrogate"])
def test_a_text_over_the_api(owner, name):
    text = f"{PROSE} \ud800" if name == "surrogate" else TEXTS[name][0]
    token = Caller().post("auth/token/", {"username": "owner", "password": PASSWORD}).json()
    caller = Caller(token=token["token"])
    written = caller.post("articles/", {"slug": "a-text", "title": "A text", "text": text})
    if name in ("NUL", "surrogate", "too long"):
        assert written.status_code == 422
        assert "text" in written.json()["errors"]
        assert Article.objects.count() == 0
        return
    assert written.status_code == 201

    reply = caller.post("articles/a-text/derive/")

    if not text.strip():
        assert (reply.status_code, reply.json()["type"]) == (409, "/problems/no-text")
        return
    assert reply.status_code == 202
    work()
    job = caller.get(f"jobs/{reply.json()['id']}/").json()
    assert job["state"] == "done"
    assert (job["result"]["facts"] > 0) == (TEXTS[name][1] == FOUND)


def test_bytes_that_are_no_text_are_read_as_far_as_they_go(client):
    """A browser sends UTF-8; what does not becomes U+FFFD."""
    body = io.BytesIO(b"title=A&text_licence=own&text=In+1909+Ada+Reed+flew.%ED%A0%80%00")

    reply = client.post(PASTE, body.getvalue(), content_type="application/x-www-form-urlencoded")

    assert reply.status_code == 302
    assert Article.objects.get().text == "In 1909 Ada Reed flew.\ufffd\ufffd\ufffd"

"""The text of a file that somebody brings, and what is refused."""

import io
import zipfile

import pytest
from docx import Document
from pypdf import PdfWriter

from quizzes.domain.derivation.files import MOST_BYTES, MOST_PAGES, text_of_file
from quizzes.domain.messages import Malformed, Message

WORDS = "Swallows left the village in September 2020."


def word(*paragraphs: str) -> bytes:
    document, out = Document(), io.BytesIO()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.save(out)
    return out.getvalue()


def pdf(text: str) -> bytes:
    """One page with one line of text, written by hand."""
    stream = f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    body, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    end = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF"
    return body + head + table + end % (len(objects) + 1, len(body))


def refusal(name: str, content: bytes) -> Message:
    with pytest.raises(Malformed) as refused:
        text_of_file(name, content)
    return refused.value.message


@pytest.mark.parametrize(
    ("name", "content", "text"),
    [
        ("a.txt", WORDS.encode(), WORDS),
        ("a.TXT", b"\xef\xbb\xbfOne\r\n\r\nTwo\x00", "One\n\nTwo"),
        ("a.html", f"<p>{WORDS}</p><script>x()</script><p>Two</p>".encode(), f"{WORDS}\nTwo"),
        ("a.docx", word(WORDS, "Two"), f"{WORDS}\nTwo"),
        ("a.pdf", pdf(WORDS), WORDS),
    ],
)
def test_text_of_each_type(name: str, content: bytes, text: str) -> None:
    assert text_of_file(name, content) == text


def test_what_cannot_be_taken_says_why() -> None:
    assert refusal("a.exe", b"x").code == "file.unknown_type"
    assert refusal("a", b"x").code == "file.unknown_type"
    assert refusal("a.txt", b" \n") == Message.of("file.no_text")
    assert refusal("a.txt", b"caf\xe9") == Message.of("file.not_utf8", byte=3)
    assert refusal("a.txt", b"x" * (MOST_BYTES + 1)) == Message.of("file.too_large", most=5)
    assert refusal("a.docx", b"PK no zip") == Message.of("file.unreadable")
    assert refusal("a.pdf", b"%PDF-1.4 no pdf") == Message.of("file.unreadable")
    assert refusal("a.docx", pdf(WORDS)) == Message.of("file.unreadable")


def test_a_small_file_that_unpacks_to_a_large_one_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 60_000_000)

    assert len(out.getvalue()) < 100_000
    assert refusal("a.docx", out.getvalue()) == Message.of("file.too_large", most=50)


def test_too_many_pages_are_refused() -> None:
    writer, out = PdfWriter(), io.BytesIO()
    for _ in range(MOST_PAGES + 1):
        writer.add_blank_page(10, 10)
    writer.write(out)

    assert refusal("a.pdf", out.getvalue()) == Message.of("file.too_many_pages", most=MOST_PAGES)

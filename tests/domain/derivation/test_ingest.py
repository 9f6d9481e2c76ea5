"""A text is read into numbered paragraphs and sentences, each with its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.domain.derivation.ingest import read_article
from quizzes.domain.derivation.values import PassageKind

ARTICLE = """Rivers and Rails

The Long Bridge at Ostmark

A small town waited thirty years for its crossing.

By Ada Quill
Image: Town archive, used with leave

On 3 May 1902, the first train crossed the river. “Nobody slept,” wrote Dr. J. P. Hale.

How It Was Paid For

The U.S. lender asked for 4.5 percent. It was paid back in 1911.

Ada Quill is a historian and a regular contributor. She lives near St. Ives.
"""


def passages(text):
    document = read_article(text)
    return [
        (passage.number, passage.kind.value, text[passage.start : passage.end])
        for passage in document.passages
    ]


def sentences(text):
    return [text[found.start : found.end] for found in read_article(text).sentences]


def test_headings_credit_lines_and_the_authors_note_are_set_aside():
    kinds = [(number, kind, text[:22]) for number, kind, text in passages(ARTICLE)]

    assert kinds == [
        (0, "heading", "Rivers and Rails"),
        (0, "heading", "The Long Bridge at Ost"),
        (0, "heading", "A small town waited th"),
        (0, "credit", "By Ada Quill"),
        (0, "credit", "Image: Town archive, u"),
        (1, "body", "On 3 May 1902, the fir"),
        (0, "heading", "How It Was Paid For"),
        (2, "body", "The U.S. lender asked "),
        (0, "note", "Ada Quill is a histori"),
    ]


def test_only_bodies_give_sentences():
    assert sentences(ARTICLE) == [
        "On 3 May 1902, the first train crossed the river.",
        "“Nobody slept,” wrote Dr. J. P. Hale.",
        "The U.S. lender asked for 4.5 percent.",
        "It was paid back in 1911.",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One came. Two went!", ["One came.", "Two went!"]),
        ("Mr. Roe met Gen. Lee in Washington, D.C. They talked.", 2),
        ("The U.S. Army left. So did the U.S. It was over.", 3),
        ("Rule No. 5 holds. See Fig. 3 and p. 12 for more.", 2),
        ("The answer was No. Everyone left.", 2),
        ("It rose by 3.5 percent to $1.2 million. It fell later.", 2),
        ("They met Oct. 30-Nov. 3 there.", 1),
        ("On Jan. 5 it began. It ended in Jan. Everybody knew.", 3),
        ("J. R. R. Tolkien wrote. C. S. Lewis read.", 2),
        ('"Stop!" he cried. "Go on." She went.', 3),
        ("Acme Inc. paid. Acme Inc. The rest did not.", 3),
        ("It is small (e.g. Malta). See Smith et al. 2004 there.", 2),
        ("It was so.[12] Then it was not.", 2),
        ("中国和塔吉克斯坦。会议在二〇一六年。", 2),
        ("¿Qué pasó? Él llegó. Ándale.", 3),
        ("Wait... what? No… Yes.", 3),
        ("no capital. here", 1),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(text, expected):
    found = sentences(text)

    assert (found if isinstance(expected, list) else len(found)) == expected


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("", []),
        ("\n \n", []),
        ("No stop at all", ["No stop at all"]),
        ("First one.\nSecond one.", ["First one.", "Second one."]),
        ("First one.\r\n\r\nSecond one.", ["First one.", "Second one."]),
        (
            "This line was wrapped by hand at some\nwidth, as old mails were, and goes on\nhere.",
            ["This line was wrapped by hand at some\nwidth, as old mails were, and goes on\nhere."],
        ),
        ("# Title\n\nA paragraph.\n\n- an item without a stop", 2),
        ("---\ntitle: A Title\ndate: 2026-04-10\n---\n\nA paragraph.", ["A paragraph."]),
        ("June 3, 2016\n\nBy working together, they won.", ["By working together, they won."]),
        ("Images from the place shocked all.\n\nCopyright law changed.", 2),
    ],
)
def test_paragraphs_are_found_however_lines_are_broken(text, bodies):
    found = [body for number, _, body in passages(text) if number]

    assert (found if isinstance(bodies, list) else len(found)) == bodies


def test_html_is_reduced_to_its_visible_text_in_place():
    text = (
        "<html><head><title>T</title><script>var y = 'In 1999, no.';</script></head><body>"
        "<h1>A Heading</h1><p>On <b>3 May</b> 1902 it opened.</p>"
        "<nav>In 1888, menu.</nav><p>R&amp;D grew &mdash; slowly.</p></body></html>"
    )

    document = read_article(text)

    assert [document.folded[found.start : found.end] for found in document.sentences] == [
        "On    3 May     1902 it opened.",
        "R&    D grew -       slowly.",
    ]
    assert [passage.kind for passage in document.passages] == [
        PassageKind.HEADING,
        PassageKind.BODY,
        PassageKind.BODY,
    ]


def test_an_endless_sentence_is_cut():
    longest = max(len(found) for found in sentences("word " * 5000))

    assert longest <= 2000


@given(st.text(alphabet=st.characters() | st.sampled_from("\n .\"'AB<p>&;-#")))
def test_places_stay_inside_the_text_and_in_order(text):
    document = read_article(text)

    assert len(document.folded) == len(text)
    ends = [place for found in document.sentences for place in (found.start, found.end)]
    assert ends == sorted(ends)
    assert all(text[found.start : found.end].strip() for found in document.sentences)
    assert document == read_article(text)

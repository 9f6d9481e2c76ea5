"""Plain text in a field means nothing to Anki but itself."""

import pytest

from quizzes.domain.interchange.anki.html import field_html, link_html, tag_text


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("a plain question?", "a plain question?"),
        ("1 < 2 & 3 > 2", "1 &lt; 2 &amp; 3 &gt; 2"),
        ('the "Flyer"', "the &quot;Flyer&quot;"),
        ("two\nlines\r\nor three", "two<br>lines<br>or three"),
        ("tab\tand space", "tab and space"),
        ("fields end\x1f here\x00", "fields end here"),
        ("{{c1::cloze}}", "&#123;&#123;c1::cloze&#125;&#125;"),
        ("[sound:x.mp3] [$]x[/$]", "&#91;sound:x.mp3] &#91;$]x&#91;/$]"),
        (r"\(x\)", "&#92;&#8288;(x&#92;&#8288;)"),
        ("Ble\u0301riot", "Bl\u00e9riot"),
        ("half a pair \ud83d", "half a pair"),
        ("طائرة ✈ 🛩️", "طائرة ✈ 🛩️"),
        ("  around  ", "around"),
        ("", ""),
    ],
)
def test_field_html_shows_exactly_the_text(text: str, html: str) -> None:
    assert field_html(text) == html


@pytest.mark.parametrize(
    ("url", "html"),
    [
        (
            "https://example.org/?a=1&b=2",
            '<a href="https://example.org/?a=1&amp;b=2">A &amp; B</a>',
        ),
        ('http://example.org/"x', '<a href="http://example.org/&quot;x">A &amp; B</a>'),
        ("javascript:alert(1)", "A &amp; B"),
        ("https://example.org/ x", "A &amp; B"),
        ("", "A &amp; B"),
    ],
)
def test_link_html_links_to_the_web_alone(url: str, html: str) -> None:
    assert link_html("A & B", url) == html


def test_tag_text_has_no_spaces() -> None:
    assert tag_text(' first\u3000flights "1" ') == "first-flights-1"

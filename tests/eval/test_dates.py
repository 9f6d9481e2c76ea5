"""The measure itself: what is read from GUM's form, and what counts as a hit and as right."""

from pathlib import Path

import pytest

from quizzes.domain.dates import parse_edtf
from quizzes.domain.derivation.times import find_times
from tests.domain.derivation.times.reading import times
from tests.eval.dates import compare, total, verdict
from tests.eval.gum import Gold, documents

TOKENS = """<text id="GUM_news_rain" dateCreated="2016-06-23">
<head>
<s type="frag">
<date when="2016-06-23">
June\tNP
23\tCD
,\t,
2016\tCD
</date>
</s>
</head>
<p>
<s type="decl">
It\tPP
rained\tVVD
in\tIN
<date when="2015">
2014\tCD
</date>
,\t,
<w>
mid\tJJ
-\tHYPH
day\tNN
</w>
(\t-LRB-
<date notAfter="2016">
ages\tNNS
ago\tRB
</date>
)\t-RRB-
and\tCC
in\tIN
2013\tCD
.\tSENT
</s>
</p>
</text>
"""


@pytest.fixture
def annotated(tmp_path: Path):
    (tmp_path / "xml").mkdir()
    (tmp_path / "xml" / "GUM_news_rain.xml").write_text(TOKENS)
    return next(documents(tmp_path))


def test_a_document_is_put_together_from_its_tokens(annotated):
    text = annotated.document.text

    assert text == "June 23, 2016\n\nIt rained in 2014, mid-day (ages ago) and in 2013."
    assert [text[date.start : date.end] for date in annotated.dates] == [
        "June 23, 2016",
        "2014",
        "ages ago",
    ]
    assert [text[each.start : each.end] for each in annotated.document.sentences] == [
        "June 23, 2016",
        "It rained in 2014, mid-day (ages ago) and in 2013.",
    ]


def test_hits_misses_and_what_is_found_too_much_are_counted(annotated):
    score, cases = compare(annotated)

    assert [case.verdict for case in cases] == ["right", "wrong value", "missed", "spurious"]
    assert (score.precision, score.recall, score.right_value) == (2 / 3, 2 / 3, 1 / 2)
    assert total([score, score]).f1 == pytest.approx(score.f1)


@pytest.mark.parametrize(
    ("sentence", "value", "expected"),
    [
        ("In 2013 it fell.", {"when": "2013"}, "right"),
        ("In 2013 it fell.", {"when": "2014"}, "wrong value"),
        ("In 2013 it fell.", {"when": "w"}, "unreadable"),
        ("Last week it fell.", {"from": "2016-06-13", "to": "2016-06-19"}, "right"),
        ("In late 2013 it fell.", {"when": "2013"}, "right"),
        ("From 2013 to 2015 it fell.", {"when": "2015"}, "right: the end of a range"),
        (
            "In the 20th century it fell.",
            {"from": "1900", "to": "1999"},
            "right: century from 00 or 01",
        ),
        ("In October it fell.", {"when": "--10"}, "right: no year annotated"),
        ("In October it fell.", {"when": "--11"}, "wrong value"),
        (
            "In the late 1970s it fell.",
            {"notBefore": "1976", "notAfter": "1979"},
            "right: approximate period",
        ),
    ],
)
def test_differences_of_notation_alone_are_right(sentence, value, expected):
    (found,) = times(sentence)

    assert verdict(Gold(0, 0, value), found) == expected


def test_dates_are_looked_for_in_the_annotated_sentences(annotated):
    found = find_times(annotated.document, published=parse_edtf("2016-06-23"))

    assert [time.sentence for time in found] == [0, 1, 1]

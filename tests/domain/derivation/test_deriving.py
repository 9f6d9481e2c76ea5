"""`derive` gives the same facts for the same text, each with its place, whatever the text is."""

import hashlib
import resource
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.domain.dates import parse_edtf
from quizzes.domain.derivation.deriving import derive
from quizzes.domain.derivation.document import as_document
from tests.domain.derivation.times.test_finding import PIECES

TEXT = "Rain\n\nOn 5 May 2014, it rained.\n\nIn June it stopped.\n\nPhoto by A. Quill, 2013"


def test_facts_as_a_document():
    assert as_document(derive(TEXT, published_on=parse_edtf("2016-06-23"))) == {
        "text_sha256": hashlib.sha256(TEXT.encode()).hexdigest(),
        "published": "2016-06-23",
        "facts": [
            {
                "id": derive(TEXT).facts[0].id,
                "kind": "event",
                "text": "On 5 May 2014, it rained",
                "start": 6,
                "end": 30,
                "paragraph": 1,
                "sentence": 0,
                "confidence": 0.75,
                "rule": "event",
                "worth": "support",
                "date": {
                    "edtf": "2014-05-05",
                    "precision": "day",
                    "text": "5 May 2014",
                    "start": 9,
                    "end": 19,
                    "period": "2014-05-05",
                    "part": "",
                    "inferred": False,
                    "extent": "within",
                    "bound": "",
                },
            },
            {
                "id": derive(TEXT, published_on=parse_edtf("2016-06-23")).facts[1].id,
                "kind": "event",
                "text": "In June it stopped",
                "start": 33,
                "end": 51,
                "paragraph": 2,
                "sentence": 1,
                "confidence": 0.65,
                "rule": "event",
                "worth": "support",
                "date": {
                    "edtf": "2016-06",
                    "precision": "month",
                    "text": "June",
                    "start": 36,
                    "end": 40,
                    "period": "2016-06",
                    "part": "",
                    "inferred": True,
                    "extent": "within",
                    "bound": "",
                },
            },
        ],
        "drafts": [],
    }


def test_an_office_is_a_fact_with_its_holder():
    text = "The mayor spoke.\n\nTajikistan’s President Emomali Rahmon came in 2016."

    facts = as_document(derive(text))["facts"]

    assert [fact["kind"] for fact in facts] == ["role", "event"]
    role = facts[0]
    assert role["role"] == {
        "title": {"text": "President", "start": 31, "end": 40},
        "holder": "Emomali Rahmon",
        "of": "Tajikistan",
    }
    assert (role["text"], role["paragraph"], role["sentence"]) == (
        "Tajikistan’s President Emomali Rahmon",
        2,
        1,
    )
    assert [actor["name"] for actor in role["actors"]] == ["Tajikistan", "Emomali Rahmon"]


def test_a_claim_is_a_fact_with_its_cause_effect_and_speaker():
    text = "It rained.\n\nAccording to Ada Quill, the mill may have closed because of the flood."

    (claim,) = as_document(derive(text))["facts"]

    assert claim == {
        "id": derive(text).facts[0].id,
        "kind": "claim",
        "text": "According to Ada Quill, the mill may have closed because of the flood",
        "start": 12,
        "end": 81,
        "paragraph": 2,
        "sentence": 1,
        "confidence": derive(text).facts[0].confidence,
        "actors": [{"name": "Ada Quill", "kind": "person", "aliases": [], "start": 25, "end": 34}],
        "cause": {"text": "the flood", "start": 72, "end": 81},
        "effect": {
            "text": "According to Ada Quill, the mill may have closed",
            "start": 12,
            "end": 60,
        },
        "connective": "because of",
        "relation": "causes",
        "speaker": "Ada Quill",
        "stance": "neutral",
        "strength": "hedged",
        "negated": False,
        "reason": "cause",
        "rule": "phrase:because of",
        "worth": "support",
    }


def test_without_a_date_of_its_own_a_text_is_dated_by_its_latest_full_date():
    derivation = derive(TEXT)

    assert derivation.published == parse_edtf("2014-05-05")
    assert derivation.facts[1].date.time.date == parse_edtf("2013-06")


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("", []),
        ("🎉🎉 in 2013 🎉", ["2013"]),
        ("В 2013 году Китай и Таджикистан установили партнёрство.", ["2013"]),
        ("2013年，中国和塔吉克斯坦建立了战略伙伴关系。", []),
        ("\ud800 broke in 2013.", ["2013"]),
        ("\x00In 2013 it broke.\x00", ["2013"]),
        ("İstanbul fell in 1453. İt rose in 1923.", ["1453", "1923"]),
        ("﻿In 2013\r\nit broke.\r\n", ["2013"]),
        ("<p>In <i>May</i> 2013 it broke.</p><script>in = 1999</script>", ["2013-05"]),
        ("<p>In May&nbsp;2013 it broke &amp; fell.<p>In 2014 it rose.", ["2013-05", "2014"]),
    ],
)
def test_any_text_is_taken(text, dates):
    facts = derive(text).facts

    assert [fact.date.time.date.edtf for fact in facts if fact.date] == dates
    assert all(text[fact.span.start : fact.span.end] == fact.span.text for fact in facts)


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=30).map("".join))
def test_every_fact_is_the_texts_slice_around_its_parts_and_comes_again(text):
    facts = derive(text).facts

    assert facts == derive(text).facts
    for fact in facts:
        parts = [fact.claim.cause, fact.claim.effect, fact.claim.connective] if fact.claim else []
        parts += [fact.date.time.span] if fact.date else []
        assert text[fact.span.start : fact.span.end] == fact.span.text
        assert all(fact.span.start <= part.start < part.end <= fact.span.end for part in parts)
    assert len({fact.id for fact in facts}) == len(facts)


PARAGRAPHS = [
    "On 23 June 2016, the mayor of Ostmark met the council during the fair, begun in May.",
    "Since the collapse of the old bridge in 1991, the town has been concerned, and in the late"
    " 1990s it saved; two years later it had 2016 coins and 181 kilograms of copper.",
    "“Nobody,” wrote Dr. J. P. Hale last September, “slept in the winter of 1816 to 1817.”",
]


def text_of(words):
    paragraph = "\n\n".join(PARAGRAPHS)
    return "\n\n".join([paragraph] * (words // len(paragraph.split()) + 1))


@pytest.mark.parametrize("words", [10_000, 100_000])
def test_a_long_text_takes_its_time_and_little_memory(words):
    text = text_of(words)
    before, started = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()

    facts = derive(text).facts

    assert len(facts) >= words // 15
    assert time.process_time() - started < words / 100_000 * 60
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 1_000_000


@pytest.mark.parametrize(
    "piece",
    [
        "a. ",
        "<",
        "<!",
        "((",
        "2016 ",
        "U.S.",
        "19",
        "to 2016 ",
        "June ",
        "of the ",
        "last year ",
        "because ",
        "the flood led to a war ",
        "Rain led to mud. ",
        "In 1858 it was. ",
        "5 men met 6 men. ",
        "'",
        "- ",
    ],
)
def test_no_text_takes_more_than_its_length_deserves(piece):
    text = "In 2016 it began. " + piece * (50_000 // len(piece))
    started = time.process_time()

    derive(text)

    assert time.process_time() - started < 10

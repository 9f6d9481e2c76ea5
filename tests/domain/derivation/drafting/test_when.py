"""When: a sentence -> the question with its date, or nothing where it would not stand alone."""

import pytest

from tests.domain.derivation.drafting.drafting import drafted


def asked(text):
    return [
        (draft.content.stem, draft.content.keys[0].value, draft.content.spec["required"])
        for draft in drafted(text, rule="in-what-year")
    ]


ASKED = [
    (
        "On 5 May 1902, Ada Quill opened the bridge of Ostmark.",
        ("In which year did Ada Quill open the bridge of Ostmark?", "1902-05-05", "year"),
    ),
    (
        "The bridge of Ostmark was opened in May 1902.",
        ("In which year was the bridge of Ostmark opened?", "1902-05", "year"),
    ),
    # What is joined to the verb is left out, and is asked for with the same subject.
    (
        "Fever first reached Ostmark in 1832 and killed some 650 people.",
        ("In which year did fever first reach Ostmark?", "1832", "year"),
    ),
    (
        "Ada Quill married in 1890 and never gave up hope.",
        ("In which year did Ada Quill marry?", "1890", "year"),
    ),
    (
        "Ada Quill came to Ostmark on foot and left the town in 1890.",
        ("In which year did Ada Quill leave the town?", "1890", "year"),
    ),
    # No comma behind the date: the noun is the subject and not what "In" governs.
    (
        "In 1783 fissures at Laki in Iceland had begun to pour out gas.",
        ("In which year did fissures at Laki in Iceland begin to pour out gas?", "1783", "year"),
    ),
    # Clauses beside and within others.
    (
        "Trade grew even after Ostmark ceded some land to Westmark in 1911.",
        ("In which year did Ostmark cede some land to Westmark?", "1911", "year"),
    ),
    (
        "The great test came in 1991, when a flood reached Ostmark.",
        ("In which year did a flood reach Ostmark?", "1991", "year"),
    ),
    (
        "The mayor praised The Miller, printed in 1819, for its wit.",
        ("In which year was The Miller printed?", "1819", "year"),
    ),
    # A noun that names what happened.
    (
        "Since the collapse of the Ostmark Union in 1991, the Ostmark Union has had no mayor.",
        ("In which year did the Ostmark Union collapse?", "1991", "year"),
    ),
    # A noun of an act that is done to something.
    (
        "In 1904, the completion of a road linking Ostmark to the sea ended its plight.",
        ("In which year was a road linking Ostmark to the sea completed?", "1904", "year"),
    ),
    (
        "Ada Quill opposed Westmark's January 1906 execution of a smuggler.",
        ("In which year did Westmark execute a smuggler?", "1906-01", "year"),
    ),
    (
        "Peace was won by the mayor's support of the League's creation of a court in 1904.",
        ("In which year did the League create a court?", "1904", "year"),
    ),
    (
        "Ada Quill, a miller from Ostmark, opened the bridge in 1902.",
        ("In which year did Ada Quill, a miller from Ostmark, open the bridge?", "1902", "year"),
    ),
]


@pytest.mark.parametrize(("sentence", "question"), ASKED)
def test_a_dated_clause_is_turned_into_a_question(sentence, question):
    assert asked(sentence) == [question]


@pytest.mark.parametrize(
    "sentence",
    [
        "She opened the bridge of Ostmark in 1902.",
        "This act of Ada Quill was undone in 1902.",
        "The test came in 1902.",
        "Ada Quill had no hope in 1902 and did not open the bridge.",
        "Ada Quill opened the bridge before 1902.",
        "Ada Quill ruled Ostmark from 1902 to 1911.",
        "Ada Quill opened the bridge around 1902.",
        "Ada Quill opened the bridge early in 1902.",
        "Ada Quill said that the bridge would open in 1902.",
        "If Ada Quill opened the bridge in 1902, she was brave.",
        "In 1902 Ada Quill proposed that each of them write a song.",
        "In 1902 Ada Quill opened the bridge in a similar fashion.",
        "In 1892, Ostmark was spared.",
        "Ostmark ceded more land to Westmark in 1911.",
        "People spoke of the expansion of the Ostmark Bank in 1902.",
        "The Ostmark Bank, opened in 1902, was won from the river.",
        "Since the collapse of the Westmark Union in 1991, mayors have been at odds.",
        "Ada Quill praised the League's creation of this court in 1904.",
        "Ada Quill of Ostmark died in 1904.",
        "Since the death of Ada Quill in 1904, Ada Quill has been mourned.",
        "Ada Quill caught 38 thieves with 181 hens at Ostmark in 1904.",
        "Ada Quill brought in a bill in 1904.",
    ],
)
def test_what_would_not_stand_alone_is_not_asked(sentence):
    stems = [stem for stem, _, _ in asked(sentence)]

    assert stems in ([], ["In which year was the Ostmark Bank opened?"])


def test_a_clause_with_two_dates_is_asked_for_neither():
    assert asked("Ada Quill opened the bridge of 1875 in 1902.") == []
    assert asked("Rain came back to Ostmark in 1902 and in 1911.") == []


def test_the_month_is_asked_for_where_another_date_falls_in_the_same_year():
    text = (
        "On 5 May 1902, Ada Quill opened the bridge. The port of Ostmark was closed in June 1902."
    )

    assert asked(text) == [
        ("In which month and year did Ada Quill open the bridge?", "1902-05-05", "month"),
        ("In which month and year was the port of Ostmark closed?", "1902-06", "month"),
    ]

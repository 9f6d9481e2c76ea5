"""An event is the clause or the noun phrase of its date: sentence -> words, extent, bound."""

import pytest

from quizzes.domain.dates import parse_edtf
from quizzes.domain.derivation.deriving import derive
from quizzes.domain.derivation.facts import FactKind
from quizzes.domain.derivation.values import Parse, Token


def events(text, *, parser=None):
    facts = derive(text, published_on=parse_edtf("2016-06-23"), parser=parser).facts
    return tuple(fact for fact in facts if fact.kind is not FactKind.CLAIM)


WITHOUT_A_TREE = [
    ("In 1902, the bridge opened.", "In 1902, the bridge opened"),
    (
        "Even though the town was poor in 1902, it built a bridge.",
        "the town was poor in 1902",
    ),
    ("The bridge opened, but it fell in 1911.", "it fell in 1911"),
    ("The bridge opened; in 1911 it fell.", "in 1911 it fell"),
    (
        "In 1902 it joined Ost, West, and North in a league.",
        "In 1902 it joined Ost, West, and North in a league",
    ),
    ("Since the fall of the old bridge in 1899, they swam.", "the fall of the old bridge in 1899"),
    ("Trade grew shortly after the end of the war in 1918.", "the end of the war in 1918"),
    ("They met even after the mayor left in 1918.", "the mayor left in 1918"),
    ("After the war, nobody built in 1945.", "nobody built in 1945"),
    ("It grew despite a poor harvest 1816.", "It grew despite a poor harvest 1816"),
    ("The town was cold, and 1816 was worse.", "1816 was worse"),
    ("In 1902 it fell before the rain was over.", "In 1902 it fell"),
    ("In 1902 it fell before the rain.", "In 1902 it fell before the rain"),
    ("“It opened in 1902,” she said.", "It opened in 1902,” she said"),
    ("The bridge (opened in 1902) is long.", "The bridge (opened in 1902) is long"),
    ("Opening in 1902", "Opening in 1902"),
]


@pytest.mark.parametrize(("sentence", "words"), WITHOUT_A_TREE)
def test_marks_and_joining_words_part_clauses(sentence, words):
    assert [fact.span.text for fact in events(sentence)] == [words]


SIDES = [
    ("It rose in 1902.", "within", ""),
    ("It rose during the 1990s.", "lasts", ""),
    ("It rose during the late 1990s and early 2000s.", "lasts", ""),
    ("It lasted from 1914 to 1918.", "lasts", ""),
    ("It rose in the summer of 1816.", "within", ""),
    ("It has risen since 1902.", "lasts", "since"),
    ("It rose before 1902.", "within", "before"),
    ("It rose after the 1990s.", "within", "after"),
    ("It rose until 1902.", "within", "until"),
    ("It will rise by 2030.", "within", "by"),
    ("It has post-2015 goals.", "within", "after"),
    ("It was shaken by last May's vote.", "within", ""),
]


@pytest.mark.parametrize(("sentence", "extent", "bound"), SIDES)
def test_the_words_before_a_date_say_whether_it_lasted_and_on_which_side(sentence, extent, bound):
    found = {(fact.date.extent.value, fact.date.bound.value) for fact in events(sentence)}

    assert found == {(extent, bound)}


def test_what_is_inferred_bounded_or_cited_is_less_sure():
    sure, inferred, bounded, cited = (
        events(sentence)[0].confidence
        for sentence in (
            "It rose in 1902.",
            "It rose last year.",
            "It rose before 1902.",
            "It rose, as is known (Smith, 1902).",
        )
    )

    assert sure > inferred > bounded > cited > 0


class OneTree:
    """Answers with the tree it was given: (word, part of speech, label, head)."""

    name = "given"

    def __init__(self, *words):
        self.words = words

    def parse(self, document):
        (sentence,) = document.sentences
        tokens, at = [], sentence.start
        for text, pos, dep, head in self.words:
            start = document.folded.index(text, at)
            at = start + len(text)
            tokens.append(Token(text, start, at, text.lower(), pos=pos, dep=dep, head=head))
        return (Parse(sentence, tuple(tokens), has_tree=True),)


def test_a_clause_is_the_verb_with_what_hangs_on_it_but_not_the_clause_beside():
    tree = OneTree(
        *(("Rain", "NOUN", "nsubj", 1), ("fell", "VERB", "ROOT", 1), ("and", "CCONJ", "cc", 1)),
        *(("rivers", "NOUN", "nsubj", 4), ("rose", "VERB", "conj", 1), ("in", "ADP", "prep", 4)),
        *(("1902", "NUM", "pobj", 5), (".", "PUNCT", "punct", 1)),
    )

    assert [
        fact.span.text for fact in events("Rain fell and rivers rose in 1902.", parser=tree)
    ] == ["rivers rose in 1902"]


def test_a_subject_that_has_a_date_is_the_event():
    tree = OneTree(
        *(("The", "DET", "det", 1), ("fall", "NOUN", "nsubjpass", 7), ("of", "ADP", "prep", 1)),
        *(("Ost", "PROPN", "pobj", 2), ("in", "ADP", "prep", 1), ("1902", "NUM", "pobj", 4)),
        *(("was", "AUX", "auxpass", 7), ("mourned", "VERB", "ROOT", 7), (".", "PUNCT", "punct", 7)),
    )

    assert [
        fact.span.text for fact in events("The fall of Ost in 1902 was mourned.", parser=tree)
    ] == ["The fall of Ost in 1902"]


def test_a_noun_that_a_date_stands_before_is_the_event():
    tree = OneTree(
        *(("They", "PRON", "nsubj", 1), ("recall", "VERB", "ROOT", 1), ("Ost", "PROPN", "poss", 5)),
        *(("'s", "PART", "case", 2), ("1902", "NUM", "nummod", 5), ("fair", "NOUN", "dobj", 1)),
    )

    assert [fact.span.text for fact in events("They recall Ost's 1902 fair.", parser=tree)] == [
        "Ost's 1902 fair"
    ]


def test_a_relative_clause_comes_with_its_noun():
    tree = OneTree(
        *(("A", "DET", "det", 1), ("bridge", "NOUN", "nsubj", 6), ("that", "PRON", "nsubj", 3)),
        *(("opened", "VERB", "relcl", 1), ("in", "ADP", "prep", 3), ("1902", "NUM", "pobj", 4)),
        *(("fell", "VERB", "ROOT", 6), (".", "PUNCT", "punct", 6)),
    )

    assert [
        fact.span.text for fact in events("A bridge that opened in 1902 fell.", parser=tree)
    ] == ["A bridge that opened in 1902"]


def test_an_event_names_who_takes_part():
    (event,) = events("In 1902, China and Tajikistan met; Russia was angry.")

    assert [(actor.name, actor.kind.value, actor.span.text) for actor in event.actors] == [
        ("China", "state", "China"),
        ("Tajikistan", "state", "Tajikistan"),
    ]

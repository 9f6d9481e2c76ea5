"""Training: corpora read into one form, weights that come out the same every time."""

import csv

import pytest

pytest.importorskip("numpy", reason="training needs pip install -r requirements-language.txt")

from quizzes.domain.derivation.causes.ranking import probability
from quizzes.domain.derivation.parsing.rules import RuleParser
from quizzes.domain.derivation.training.causal_news import read_causal_news, running_text
from quizzes.domain.derivation.training.examples import half_right, read_examples
from quizzes.domain.derivation.training.fitting import fit_rankers
from quizzes.domain.derivation.training.gum import read_gum
from quizzes.domain.derivation.training.logistic import fit

MARKED = "['<ARG1>The road closed</ARG1> <SIG0>because of</SIG0> <ARG0>the flood</ARG0> .']"


@pytest.fixture
def news(tmp_path):
    file = tmp_path / "news.csv"
    with file.open("w", newline="") as opened:
        rows = csv.writer(opened)
        rows.writerow(["doc_id", "text", "causal_text_w_pairs"])
        for number in range(12):
            rows.writerow([f"a{number}", "The road closed because of the flood .", MARKED])
            rows.writerow([f"b{number}", "The river is wide and the town is old .", "[]"])
    return read_causal_news(file)


def test_a_corpus_sentence_is_read_with_its_relation(news):
    assert (news[0].document, news[0].text) == ("a0", "The road closed because of the flood.")
    assert news[0].relations == ((frozenset({5, 6}), frozenset({0, 1, 2})),)
    assert news[1].relations == ()


def test_links_are_matched_with_relations(news):
    read = read_examples(news, RuleParser())[0]

    assert [link.pattern.name for link in read.links] == ["phrase:because of"]
    assert (read.right, read.near) == ((True,), (False,))


def test_words_are_joined_as_they_are_printed():
    words = ["Rahim", "'s", "road", ",", "he", "did", "n't", "say", "(", "why", ")", "."]

    text, spans = running_text(words)

    assert text == "Rahim's road, he didn't say (why)."
    assert [text[start:end] for start, end in spans] == words


@pytest.mark.parametrize(
    ("found", "right"),
    [
        (({1, 2}, {5, 6}), True),
        (({1, 2, 3, 4}, {5, 6}), True),
        (({1, 2}, {6, 7, 8}), False),
        (({5, 6}, {1, 2}), False),
    ],
)
def test_half_right_takes_half_of_both_arguments(found, right):
    wanted = frozenset({1, 2}), frozenset({5, 6})

    assert half_right((frozenset(found[0]), frozenset(found[1])), wanted) is right


def test_gum_tells_clauses_of_one_sentence(tmp_path):
    head = ["doc", "unit1_toks", "unit2_toks", "s1_toks", "s2_toks", "unit1_sent", "orig_label"]
    sentence = "It closed because it rained"
    rows = [
        ["x", "3-4", "5-7", "3-7", "3-7", sentence, "contingency.cause.reason"],
        ["x", "3-4", "8-9", "3-7", "8-9", sentence, "contingency.cause.reason"],
    ]
    (tmp_path / "x.rels").write_text("\n".join("\t".join(row) for row in [head, *rows]))

    (example,) = read_gum(tmp_path)

    one, two = frozenset({0, 1}), frozenset({2, 3, 4})
    assert (example.text, example.relations) == (sentence, ((one, two), (two, one)))


def test_weights_tell_what_is_right_and_come_again(news):
    reads = read_examples(news, RuleParser())

    rankers = fit_rankers(reads)

    assert rankers == fit_rankers(reads)
    assert rankers.link_chance(reads[0].parse, reads[0].links[0]) > 0.9
    assert rankers.sentence_chance(reads[0].parse, reads[0].links) > 0.5
    assert rankers.sentence_chance(reads[1].parse, reads[1].links) < 0.5


def test_an_offset_is_kept_where_nothing_is_learned():
    weights = fit([{"a": 1.0}], [True], offsets=[2.0], penalty=1.0, seen=2, biased=False)

    assert (weights.bias, dict(weights.features)) == (0.0, {})
    assert probability(weights.score({"a": 1.0}, offset=0.0)) == 0.5

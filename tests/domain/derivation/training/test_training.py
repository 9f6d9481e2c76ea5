"""Training: corpora read into one form, weights that come out the same every time."""

import csv
import json

import pytest

pytest.importorskip("numpy", reason="training needs pip install -r requirements-language.txt")

from quizzes.domain.derivation.causes.ranking import probability
from quizzes.domain.derivation.parsing.rules import RuleParser
from quizzes.domain.derivation.training.__main__ import main
from quizzes.domain.derivation.training.causal_news import read_causal_news, running_text
from quizzes.domain.derivation.training.examples import half_right, read_examples
from quizzes.domain.derivation.training.fitting import fit_rankers
from quizzes.domain.derivation.training.gum import read_gum
from quizzes.domain.derivation.training.logistic import fit
from tests.domain.derivation.readers import language_model

MARKED = "['<ARG1>The road closed</ARG1> <SIG0>because of</SIG0> <ARG0>the flood</ARG0> .']"


HEAD = ["doc", "unit1_toks", "unit2_toks", "s1_toks", "s2_toks", "unit1_sent", "orig_label"]
SENTENCE = "It closed because it rained"
ROW = ["x", "3-4", "5-7", "3-7", "3-7", SENTENCE, "contingency.cause.reason"]


@pytest.fixture
def news(tmp_path):
    return read_causal_news(write_news(tmp_path / "news.csv"))


def write_news(file):
    with file.open("w", newline="") as opened:
        rows = csv.writer(opened)
        rows.writerow(["doc_id", "text", "causal_text_w_pairs"])
        for number in range(12):
            rows.writerow([f"a{number}", "The road closed because of the flood .", MARKED])
            rows.writerow([f"b{number}", "The river is wide and the town is old .", "[]"])
    return file


def write_gum(file, *rows):
    file.write_text("\n".join("\t".join(row) for row in [HEAD, *rows]))


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
    apart = ["x", "3-4", "8-9", "3-7", "8-9", SENTENCE, "contingency.cause.reason"]
    other = ["x", "3-4", "5-7", "3-7", "3-7", SENTENCE, "elaboration.attribute"]
    write_gum(tmp_path / "x.rels", ROW, apart, other)

    (example,) = read_gum(tmp_path)

    one, two = frozenset({0, 1}), frozenset({2, 3, 4})
    assert (example.text, example.relations) == (SENTENCE, ((one, two), (two, one)))


def test_weights_tell_what_is_right_and_come_again(news):
    reads = read_examples(news, RuleParser())

    rankers = fit_rankers(reads)

    assert rankers == fit_rankers(reads)
    assert rankers.link_chance(reads[0].parse, reads[0].links[0]) > 0.9
    assert rankers.sentence_chance(reads[0].parse, reads[0].links) > 0.5
    assert rankers.sentence_chance(reads[1].parse, reads[1].links) < 0.5


def test_training_writes_the_weights_of_both_parsers(tmp_path, capsys):
    language_model()
    for folder in ("cnc", "gum/rels", "weights"):
        (tmp_path / folder).mkdir(parents=True)
    news = write_news(tmp_path / "cnc" / "train_subtask2_grouped.csv")
    write_gum(tmp_path / "gum" / "rels" / "x.rels", ROW)

    main(tmp_path, into=tmp_path / "weights")

    examples = [*read_causal_news(news), *read_gum(tmp_path / "gum" / "rels")]
    rankers = fit_rankers(read_examples(examples, RuleParser()))
    written = json.loads((tmp_path / "weights" / "weights_rules.json").read_text())
    assert written == {
        name: {"bias": weights.bias, "features": dict(weights.features)}
        for name, weights in (("links", rankers.links), ("sentences", rankers.sentences))
    }
    said = [line.split(": ")[0] for line in capsys.readouterr().out.splitlines()]
    assert said == ["weights_model.json", "weights_rules.json"]
    assert sorted(file.name for file in (tmp_path / "weights").iterdir()) == said


def test_an_offset_is_kept_where_nothing_is_learned():
    weights = fit([{"a": 1.0}], [True], offsets=[2.0], penalty=1.0, seen=2, biased=False)

    assert (weights.bias, dict(weights.features)) == (0.0, {})
    assert probability(weights.score({"a": 1.0}, offset=0.0)) == 0.5

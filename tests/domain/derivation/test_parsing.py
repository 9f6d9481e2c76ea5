"""Two parsers, one contract: every sentence in order, every token a stretch of the text."""

import hashlib
import os
import subprocess
import sys

import pytest

from quizzes.domain.derivation.ingest import read_article
from quizzes.domain.derivation.parsing.choosing import choose_parser
from quizzes.domain.derivation.parsing.model import (
    WrongModelError,
    installed_model,
    load_model,
)
from quizzes.domain.derivation.parsing.rules import RuleParser
from quizzes.domain.derivation.parsing.trees import Tree
from tests.domain.derivation.readers import language_model, parsed

TEXT = """The mayor’s envoy, Ada Quill, left Port Elm on 3 May 1902.  She hadn’t been paid, because
the U.S. bank had closed.

Port-Elm trade fell by 4.5% after the storm."""

PARSERS = ["rules", "model"]


@pytest.mark.parametrize("name", PARSERS)
def test_every_token_is_its_stretch_of_the_folded_text(name):
    document = read_article(TEXT)

    parses = parsed(document, name)

    assert tuple(parse.sentence for parse in parses) == document.sentences
    for parse in parses:
        for token in parse.tokens:
            assert token.text == document.folded[token.start : token.end]
            assert parse.sentence.start <= token.start < token.end <= parse.sentence.end


@pytest.mark.parametrize("name", PARSERS)
def test_words_are_split_alike(name):
    words = [token.text for parse in parsed(read_article(TEXT), name) for token in parse.tokens]

    assert " ".join(words) == (
        "The mayor 's envoy , Ada Quill , left Port Elm on 3 May 1902 . She had n't been paid , "
        "because the U.S. bank had closed . Port - Elm trade fell by 4.5 % after the storm ."
    )


def test_the_rules_guess_parts_of_speech_and_know_no_heads():
    (parse,) = RuleParser().parse(read_article("The town quickly rebuilt the mill to honour Ada."))

    assert [(token.text, token.pos) for token in parse.tokens] == [
        ("The", "DET"),
        ("town", "NOUN"),
        ("quickly", "ADV"),
        ("rebuilt", "NOUN"),
        ("the", "DET"),
        ("mill", "NOUN"),
        ("to", "ADP"),
        ("honour", "VERB"),
        ("Ada", "PROPN"),
        (".", "PUNCT"),
    ]
    assert not parse.has_tree
    assert {token.head for token in parse.tokens} == {-1}


def test_the_model_knows_who_hangs_on_whom():
    (parse,) = parsed(read_article("The drought led to a famine."), "model")
    tree = Tree(parse)

    assert parse.has_tree
    assert [tree[tree.head(index)].text for index in range(len(parse.tokens))] == [
        "drought",
        "led",
        "led",
        "led",
        "famine",
        "to",
        "led",
    ]
    assert tree.subject(2) == 1


def test_an_empty_text_has_no_parses():
    assert parsed(read_article(""), "rules") == ()
    assert parsed(read_article(""), "model") == ()


def test_none_asks_for_the_rules():
    assert choose_parser("none").name == "rules"


def test_a_model_whose_weights_are_not_the_official_ones_is_refused(tmp_path):
    (tmp_path / "config.cfg").write_text("[nlp]")

    with pytest.raises(WrongModelError, match="attribute_ruler/patterns"):
        load_model(tmp_path)


def test_an_official_model_is_taken_by_its_path():
    language_model()

    assert choose_parser(str(installed_model())).name == "en_core_web_sm 3.8.0"


_PRINT_HASH = """
import hashlib
from quizzes.domain.derivation.ingest import read_article
from quizzes.domain.derivation.parsing.choosing import choose_parser
text = open("fixtures/articles/year-without-summer.md").read()
print(hashlib.sha256(repr(choose_parser().parse(read_article(text))).encode()).hexdigest())
"""


def test_the_model_reads_alike_with_any_number_of_threads():
    language_model()

    hashes = {_hash_with(threads) for threads in ("1", "4")}

    assert len(hashes) == 1
    assert len(hashes.pop()) == len(hashlib.sha256().hexdigest())


def _hash_with(threads: str) -> str:
    names = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS", "MKL_NUM_THREADS")
    environment = {**os.environ, **dict.fromkeys(names, threads), "PYTHONHASHSEED": threads}
    done = subprocess.run(
        [sys.executable, "-c", _PRINT_HASH], env=environment, capture_output=True, check=True
    )
    return done.stdout.decode().strip()

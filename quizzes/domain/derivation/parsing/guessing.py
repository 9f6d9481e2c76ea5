"""Parts of speech from lists, endings and capitals, for want of a language model."""

from collections.abc import Sequence, Set

from quizzes.domain.derivation.parsing.words import CLOSED, ENDINGS
from quizzes.domain.derivation.wordlists import words as word_set

_MODALS = word_set("can could may might must shall should will would")
_TAGS = {"DET": "DT", "ADP": "IN", "SCONJ": "IN", "CCONJ": "CC", "PRON": "PRP", "ADV": "RB"}
_TAGS |= {"ADJ": "JJ", "PROPN": "NNP", "PUNCT": ".", "NUM": "CD", "VERB": "VBD", "PART": "RB"}


def names_within(words: Sequence[str]) -> set[str]:
    """Collect the words of a sentence that its beginning does not explain the capital of."""
    return {word for word in words[1:] if word[0].isupper() and word.lower() not in CLOSED}


def guess(words: Sequence[str], *, names: Set[str]) -> list[tuple[str, str]]:
    """Give each word of a sentence a part of speech and a tag; `names` are known as names.

    A sentence's first word is a name if it is one elsewhere or a capital follows it.
    """
    guesses: list[tuple[str, str]] = []
    for place, word in enumerate(words):
        before = words[place - 1].lower() if place else ""
        alone = place == 0 and not (len(words) > 1 and words[1][0].isupper())
        guesses.append(_guess_word(word, before=before, alone=alone, names=names))
    return guesses


def _guess_word(word: str, *, before: str, alone: bool, names: Set[str]) -> tuple[str, str]:
    lower = word.lower()
    if word[0].isdigit():
        return "NUM", "CD"
    if not word[0].isalpha() and lower not in CLOSED:
        return "PUNCT", "."
    if word[0].isupper() and (word in names or not alone) and lower not in CLOSED:
        return "PROPN", "NNP"
    if lower in _MODALS:
        return "AUX", "MD"
    if lower == "to":
        return "ADP", "TO"
    pos = CLOSED.get(lower, "VERB")
    if pos == "VERB" and (before == "to" or before in _MODALS):
        return "VERB", "VB"
    if lower in CLOSED:
        return pos, _TAGS.get(pos, "VB")
    for ending, pos, tag in ENDINGS:
        if lower.endswith(ending) and len(lower) > len(ending) + 2:
            return pos, tag
    return "NOUN", "NNS" if lower.endswith("s") else "NN"

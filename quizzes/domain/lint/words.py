"""What the rules need to know of words: which are names, which matter, which are alike."""

import re
from collections.abc import Iterable
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
_INNER_CAPITAL = re.compile(r"(?<![.?!:\n] )(?<=[ (\"'“‘-])(?:\d|[A-ZÀ-ÖØ-ÞΑ-ΩА-Я])")
YEAR = re.compile(r"(?<![\d.,])\d{4}s?\b|(?<![\d.,])\d{3}s?\b(?! [a-z]{4,}\b)|\b\d+ (?:BC|AD)\b")
"""What looks like a year or a decade; "181 kilograms" and "6,500" do not."""
MONTHS = "(?:january|february|march|april|may|june|july|august|september|october|november|december)"
"""A pattern for the names of months, folded."""
_SMALL_WORDS = """
a an the of in on at to for from by with and or but as than not no more most over into out up
down is are was were be been has have had do does did will would could can may might
make makes made making it its he she they his her their him them
that this who whom which what when where how why
"""
_SMALL = frozenset(_SMALL_WORDS.split())


def first_name(text: str, names: frozenset[str]) -> int | None:
    """Where the first name, or failing that a number, stands in the text; None if nowhere.

    A name is one of `names`, or a word with a capital that does not begin a sentence. A script
    without capitals cannot be judged and passes.
    """
    if text.upper() == text.lower():
        return 0
    known = _any_of(names).search(text)
    inner = _INNER_CAPITAL.search(text)
    return min((found.start() for found in (known, inner) if found), default=None)


@lru_cache(maxsize=16)
def _any_of(names: frozenset[str]) -> re.Pattern[str]:
    choices = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{choices})(?!\w)" if choices else r"(?!)")


@lru_cache(maxsize=8192)  # a question is held against every other one and every node of the map
def content_words(text: str) -> tuple[str, ...]:
    """The words that matter, folded, without the endings by which English forms differ."""
    words = (word.casefold().removesuffix("'s").removesuffix("’s") for word in _WORD.findall(text))
    return tuple(_stem(word) for word in words if word not in _SMALL)


def likeness(text: str, other: str) -> float:
    """How much two texts are about the same: their common content words to all of them, 0 to 1."""
    a, b = frozenset(content_words(text)), frozenset(content_words(other))
    return len(a & b) / len(a | b) if a and b else 0.0


def overlap(text: str, other: str) -> float:
    """The share of the shorter text's content words that the other one has, 0 to 1."""
    a, b = frozenset(content_words(text)), frozenset(content_words(other))
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def names_any(text: str, names: Iterable[str]) -> bool:
    """Whether one of the names stands in the text, its adjective ("Chinese" for China) included.

    Of a name of several words the last one, with a capital, is enough: people go by surnames.
    """
    return any(_named(text, name) for name in names)


@lru_cache(maxsize=4096)
def _named(text: str, name: str) -> bool:
    last = name.split()[-1] if name.split() else ""
    if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE):
        return True
    if not last[:1].isupper():
        return False
    root = last[: max(4, len(last) - 4)]
    return bool(re.search(rf"(?<!\w){re.escape(root)}\w{{0,4}}(?!\w)", text))


def _stem(word: str) -> str:
    """English endings off, so that "pursue", "pursued" and "pursuing" are one; no real stemmer."""
    for ending, least in (("ies", 5), ("ing", 6), ("ed", 5), ("es", 5), ("s", 4), ("e", 4)):
        if word.endswith(ending) and len(word) >= least and not word.endswith("ss"):
            bare = word[: -len(ending)] + ("y" if ending == "ies" else "")
            return bare[:-1] if len(bare) > 3 and bare[-1] == bare[-2] else bare
    return word

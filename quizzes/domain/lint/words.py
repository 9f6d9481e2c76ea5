"""What the rules for cards need to know of words: which are names, and which matter."""

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
_INNER_CAPITAL = re.compile(r"(?<![.?!:\n] )(?<=[ (\"'“‘-])(?:\d|[A-ZÀ-ÖØ-ÞΑ-ΩА-Я])")
_SMALL_WORDS = """
a an the of in on at to for from by with and or but as than not no more most over into out up
down is are was were be been has have had do does did will would could can may might
it its he she they his her their him them that this who whom which what when where how why
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


def content_words(text: str) -> list[str]:
    """The words that matter, folded, without the endings by which English forms differ."""
    words = (word.casefold().removesuffix("'s").removesuffix("’s") for word in _WORD.findall(text))
    return [_stem(word) for word in words if word not in _SMALL]


def _stem(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") else word

"""The form in which two texts are compared: what carries no meaning in an answer is evened out.

A hyphen inside a word becomes a space, so that "Hizb ut-Tahrir" and "Hizb ut Tahrir" are one name.
Two hyphens stay: a minus before a digit ("-5" is not "5") and a charge or sign at the end of a
short last word ("O-" is not "O"). Letters, digits and symbols are never dropped.
"""

import re
import unicodedata
from functools import lru_cache

_SINGLE_QUOTES = "‘’‚‛ʼʻʹʾʿ`´′"
_DOUBLE_QUOTES = "“”„‟«»″〝〞"
_DASHES = "‐‑‒–—―−"
_UNIFIED = str.maketrans(
    dict.fromkeys(_SINGLE_QUOTES, "'")
    | dict.fromkeys(_DOUBLE_QUOTES, '"')
    | dict.fromkeys(_DASHES, "-")
    | {"⁄": "/"}
)
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_POWER = re.compile(r"(?<=\d)[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻]+")
_INITIAL = re.compile(r"(?<![^\W_])([^\W\d_])\.\s*(?=[^\W\d_](?![^\W_]))")
_SPACED_UNIT = re.compile(r"(?<=\d)\s+(?=[%‰°])")
_MEANT = frozenset("#%‰&@*/\\_§")
"""Punctuation by Unicode's reckoning that is part of an answer: C#, 50%, § 5."""
_ARTICLES = frozenset({"the", "a", "an"})
_CHARGED = 4
"""Longest last word, in characters, that keeps a sign at its end: Cl-, HCO3 has its digits."""

_LETTERS = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "þ": "th"}
    | {"æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ı": "i", "ħ": "h"}
)
# Only marks that Latin, Greek and Cyrillic take for accents; in other scripts a mark is a vowel or
# another consonant, and so is the breve of the Cyrillic short i.
_ACCENT = re.compile("(?<![\u0438\u0418])[\u0300-\u036f]")
_INNER_QUOTE = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")


@lru_cache(maxsize=4096)  # a regrade compares thousands of answers with the same few keys
def normalise(text: str) -> str:
    """The text without differences of case, width, quotes, dashes, spaces and outer punctuation.

    Idempotent. One leading English article goes with the rest, but not from a list of letters
    ("A and B") nor before a hyphen ("A-bomb" stays "a-bomb"). A text of nothing but punctuation is
    kept, so that "!" and "?" can be told apart.
    """
    raw = _folded(text).split()
    # A unit joins its number first: whether "a" is an article hangs on the word behind it.
    words = _SPACED_UNIT.sub("", " ".join(filter(None, _cores(raw)))).split()
    while len(words) > 1 and _starts_with_article(words):
        del words[0]
    return _SPACED_UNIT.sub("", " ".join(_spaced(words) if words else raw))


def without_accents(text: str) -> str:
    """The text with accents off its letters (é, ø, ł) and no apostrophe within a word (Xi'an)."""
    bare = _ACCENT.sub("", unicodedata.normalize("NFD", text)).translate(_LETTERS)
    return _INNER_QUOTE.sub("", unicodedata.normalize("NFC", bare).translate(_UNIFIED))


def accents(text: str) -> tuple[str, ...]:
    """The accents of a text in order: equal for two spellings that are accented alike."""
    return tuple(_ACCENT.findall(unicodedata.normalize("NFD", text)))


def _folded(text: str) -> str:
    text = _POWER.sub(r"^\g<0>", _INVISIBLE.sub("", text)).translate(_UNIFIED)
    folded = unicodedata.normalize("NFKC", text).casefold()
    text = unicodedata.normalize("NFKC", folded).translate(_UNIFIED)
    return _INITIAL.sub(r"\1", text)


def _is_outer(character: str) -> bool:
    return unicodedata.category(character).startswith("P") and character not in _MEANT


def _cores(raw: list[str]) -> list[str]:
    """Each word without its outer punctuation, '' where nothing is left."""
    bounds = [_bounds(word) for word in raw]
    last = max((i for i, (start, end) in enumerate(bounds) if start < end), default=-1)
    cores = []
    for i, (word, (start, end)) in enumerate(zip(raw, bounds, strict=True)):
        core = word[start:end]
        if core and start and word[start - 1] == "-" and core[0].isdigit():
            core = "-" + core
        if i == last and core[-1].isalnum() and len(core) <= _CHARGED and word[end:][:1] == "-":
            core += "-"
        cores.append("and" if core == "&" else core)
    return cores


def _bounds(word: str) -> tuple[int, int]:
    start, end = 0, len(word)
    while start < end and _is_outer(word[start]):
        start += 1
    while start < end and _is_outer(word[end - 1]):
        end -= 1
    return start, end


def _starts_with_article(words: list[str]) -> bool:
    return words[0] in _ARTICLES and len(words[1]) > 1 and words[1] not in {"and", "or"}


def _spaced(words: list[str]) -> list[str]:
    """Hyphens between letters or digits as spaces; not after a leading article, see above."""
    first, *rest = words
    head = first if first.partition("-")[0] in _ARTICLES else _split(first)
    return [head, *map(_split, rest)]


def _split(word: str) -> str:
    return re.sub(r"(?<=\w)-+(?=\w)", " ", word)

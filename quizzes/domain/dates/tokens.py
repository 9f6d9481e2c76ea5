"""From free text to tokens: words with their role, numbers, and the signs between them."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from quizzes.domain.dates.languages import Language, Role
from quizzes.domain.messages import Malformed

MAX_LENGTH = 100
"""Longest text that is read as a date, in code points."""

_SIGNS = str.maketrans(
    {
        **dict.fromkeys("‐‑−﹣", "-"),
        **dict.fromkeys("‒–—―", "–"),
        **dict.fromkeys("‘’ʼ`´′", "'"),
    }
)
_TOKEN = re.compile(
    r"(?P<space>\s+|[.,])"
    r"|(?P<cluster>[0-9]+(?:[-–/.][0-9]+)+)"
    r"|(?P<number>[0-9]+)(?P<ending>'?[^\W\d_]*)"
    r"|(?P<word>[^\W\d_]+(?:['.][^\W\d_]+)*)"
    r"|(?P<sign>[-–~'])"
)
_HYPHENATED = re.compile(r"\b([0-9]{1,2})[-–]([^\W\d_]{3,12})[-–]([0-9]{4})\b")
_SIGN_ROLES = {"-": Role.DASH, "–": Role.DASH, "~": Role.ABOUT, "'": Role.APOSTROPHE}


@dataclass(frozen=True, slots=True)
class Token:
    """`value` is the number that goes with the role, `text` what was written of a year or cluster.

    `date` is a cluster's (year, month, day).
    """

    role: Role
    value: int = 0
    text: str = ""
    date: tuple[int, int, int | None] | None = None


def normalised(text: str) -> str:
    """NFKC, case folded, one kind of hyphen, dash and apostrophe, no space around a slash."""
    if len(text) > MAX_LENGTH:
        raise Malformed("date.too_long", limit=MAX_LENGTH)
    # Signs first: NFKC turns an acute accent that stands alone into a space and a mark.
    folded = unicodedata.normalize("NFKC", text.translate(_SIGNS)).translate(_SIGNS).casefold()
    if len(folded) > MAX_LENGTH:
        raise Malformed("date.too_long", limit=MAX_LENGTH)
    return "/".join(part.strip() for part in folded.split("/"))


def tokens_of(text: str, *, language: Language) -> list[Token]:
    """The tokens of normalised text, without what carries no meaning ("the", commas)."""
    found: list[Token] = []
    for token in _scan(_HYPHENATED.sub(r"\1 \2 \3", text), language):
        after_third = bool(found) and found[-1].role is Role.THIRD
        if token.role is not Role.SKIP and not (token.role is Role.DASH and after_third):
            found.append(token)
    return found


def _scan(text: str, language: Language) -> Iterator[Token]:
    position = 0
    while position < len(text):
        match = _TOKEN.match(text, position)
        if match is None:
            raise Malformed("date.not_read")
        position = match.end()
        if match["cluster"]:
            yield Token(Role.CLUSTER, text=match["cluster"])
        elif match["number"]:
            yield from _number(match["number"], match["ending"], language)
        elif match["word"]:
            yield _word(match["word"], language)
        elif match["sign"]:
            yield Token(_SIGN_ROLES[match["sign"]])


def _number(digits: str, ending: str, language: Language) -> Iterator[Token]:
    if len(digits) > 5:
        raise Malformed("date.year_range")
    value = int(digits)
    if ending in language.decade_endings:
        yield Token(Role.DECADE, value, digits)
    elif ending in language.ordinal_endings:
        yield Token(Role.ORDINAL, value)
    else:
        yield Token(Role.NUMBER, value, digits)
        if ending.strip("'"):
            yield _word(ending.strip("'"), language)


def _word(word: str, language: Language) -> Token:
    meaning = language.words.get(word.replace(".", ""))
    if meaning is not None:
        return Token(*meaning)
    if word.endswith(language.negative_endings):
        return Token(Role.NOT)
    raise Malformed("date.unknown_word", word=word)

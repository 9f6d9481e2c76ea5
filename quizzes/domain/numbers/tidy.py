"""The text of a number before it is read: one kind of digit, space, dash and minus."""

import re
import unicodedata

from quizzes.domain.messages import Malformed

MAX_LENGTH = 60
"""Longest text that is looked at, in code points."""

_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−﹣－", "-") | dict.fromkeys("’‘ʼ´`＇", "'"))


def tidied(raw: str) -> str:
    """Lower case, single spaces, "-" for every dash; ½ as " 1/2". Malformed where it is hopeless.

    A superscript is refused: made plain, "10²" would read as 102.
    """
    if len(raw) > MAX_LENGTH:
        raise Malformed("number.too_long", limit=MAX_LENGTH)
    text = "".join(_plain(character) for character in raw)
    text = unicodedata.normalize("NFKC", text).translate(_DASHES).replace("\u2044", "/")
    text = " ".join(text.casefold().split())
    return re.sub(r"(?<=[^.\s])\.$", "", text).strip(" !?;:")


def _plain(character: str) -> str:
    if unicodedata.category(character) in {"Cc", "Cs"} and not character.isspace():
        raise Malformed("answer.control_character")
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    if "VULGAR FRACTION" in unicodedata.name(character, ""):
        return f" {unicodedata.normalize('NFKC', character)} "
    if character.isdigit():
        raise Malformed("number.not_read")
    return character

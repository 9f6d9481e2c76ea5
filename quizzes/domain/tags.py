"""Tags: the labels by which authors find questions and quizzes. Their names, read from text."""

import re
import unicodedata
from collections.abc import Iterable

from quizzes.domain.messages import Malformed

LONGEST_TAG = 50
"""Of a name, in characters."""
MOST_TAGS = 50
"""That are named at once."""

_UNSEEN = re.compile(
    "[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ud800-\udfff\ufeff]"
)
_APART = re.compile(r'[\s:"]+')


def tag_name(text: str) -> str:
    """The name as it is stored: single spaces, and nothing that cannot be seen.

    Raises Malformed. A name has a letter or a digit, and no comma: lists are parted by commas.
    """
    spaced = " ".join(unicodedata.normalize("NFC", text).split())
    name = " ".join(_UNSEEN.sub("", spaced).split())
    if not any(each.isalnum() for each in name):
        raise Malformed("tag.no_letter", name=name)
    if "," in name:
        raise Malformed("tag.comma", name=name)
    if len(name) > LONGEST_TAG:
        raise Malformed("tag.too_long", limit=LONGEST_TAG)
    return name


def tag_handle(name: str) -> str:
    """What addresses call a tag, and by what two names are one: the name without its case."""
    return unicodedata.normalize("NFC", name.casefold())


def tag_names(names: Iterable[str]) -> tuple[str, ...]:
    """The names as they are stored, each once however it is written, sorted without case.

    Raises Malformed for the first that is none, and where there are more than MOST_TAGS.
    """
    read = [tag_name(name) for name in names]
    found = {tag_handle(name): name for name in reversed(read)}
    if len(found) > MOST_TAGS:
        raise Malformed("tag.too_many", limit=MOST_TAGS)
    return tuple(found[handle] for handle in sorted(found))


def listed_tags(text: str) -> tuple[str, ...]:
    """The names of a list that was typed, parted by commas."""
    return tag_names(part for part in text.split(",") if part.strip())


def anki_tag(name: str) -> str:
    """The name as a part of an Anki tag, where blanks and colons part one from another."""
    return _APART.sub("-", name).strip("-")

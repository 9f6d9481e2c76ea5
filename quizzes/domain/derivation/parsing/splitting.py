"""A sentence's words and marks, as the language model splits them."""

import re
from collections.abc import Iterator

# Numbers stay whole ("1,200", "4.5") and abbreviations keep their stops ("U.S.", "St."); hyphens
# ("China-Tajikistan"), possessives ("China's") and negations ("hadn't") part words.
_WORDS = re.compile(
    r"\d+(?:[.,:/]\d+)*(?:st|nd|rd|th)?"
    r"|(?:[^\W\d_]\.){2,}"
    r"|(?:St|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|Jr|Sr|vs)\."
    r"|[^\W\d_]+?(?=n't\b)|n't\b"
    r"|'(?:s|re|ve|ll|d|m)\b"
    r"|[^\W_]+"
    r"|--+|\.\.\.+"
    r"|\S"
)


def split_words(text: str, *, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where each word or mark between `start` and `end` begins and ends."""
    for match in _WORDS.finditer(text, start, end):
        yield match.span()

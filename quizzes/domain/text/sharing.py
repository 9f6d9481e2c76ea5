"""How many words in a row a text shares with its source: what is quoted, and not just told."""

import re

_WORD = re.compile(r"\w+(?:['’]\w+)?")


def words_of(text: str) -> list[str]:
    """The words, folded; marks and spaces count for nothing."""
    return [word.casefold().replace("’", "'") for word in _WORD.findall(text)]


def longest_shared_run(text: str, source: str) -> int:
    """The length in words of the longest run that both have; 0 if none.

    Takes time in proportion to the product of the lengths: meant for a sentence or two.
    """
    mine, theirs = words_of(text), words_of(source)
    longest, before = 0, [0] * (len(theirs) + 1)
    for word in mine:
        now = [0] * (len(theirs) + 1)
        for place, other in enumerate(theirs):
            if word == other:
                now[place + 1] = before[place] + 1
                longest = max(longest, now[place + 1])
        before = now
    return longest

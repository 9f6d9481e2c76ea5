"""Paragraphs as runs of lines: at blank lines, and at line ends that are not mere wrapping."""

import re
from collections.abc import Iterator
from itertools import pairwise

Place = tuple[int, int]
"""Start and exclusive end, without the spaces around."""

_WIDEST_WRAP = 120
_ENDED = re.compile(r"[.!?:;…。！？][\"')\]]*$")


def blocks_of(folded: str) -> Iterator[Place]:
    """The places of the paragraphs, headings and other blocks, in order."""
    block: list[Place] = []
    for line in [*_lines(folded), None]:
        if line is not None and line[0] < line[1]:
            block.append(line)
        elif block:
            yield from _joined(folded, block)
            block = []


def _lines(folded: str) -> Iterator[Place]:
    at = 0
    for line in folded.split("\n"):
        stripped = line.strip()
        start = at + line.find(stripped) if stripped else at
        yield start, start + len(stripped)
        at += len(line) + 1


def _joined(folded: str, lines: list[Place]) -> Iterator[Place]:
    wrapped = _is_wrapped([folded[start:end] for start, end in lines])
    start, end = lines[0]
    for next_start, next_end in lines[1:]:
        goes_on = folded[next_start].islower() and not _ENDED.search(folded[start:end][-5:])
        if not wrapped and not goes_on:
            yield start, end
            start = next_start
        end = next_end
    yield start, end


def _is_wrapped(lines: list[str]) -> bool:
    """Whether every line but the last is full, so that the next word would not have fitted."""
    width = max(map(len, lines))
    if len(lines) < 2 or width > _WIDEST_WRAP:
        return False
    full = (
        len(line) + 1 + len(following.split(None, 1)[0]) > width
        for line, following in pairwise(lines)
    )
    return all(full) and not all(_ENDED.search(line) for line in lines[:-1])

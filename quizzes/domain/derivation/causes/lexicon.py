"""The lexicon of connectives, read once from `lexicon.toml`, and where its words occur."""

import tomllib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from quizzes.domain.derivation.causes.inflection import forms
from quizzes.domain.derivation.causes.values import Kind, Pattern, Place, Relation

_FILE = Path(__file__).with_name("lexicon.toml")
_INFLECTED = {Place.VERB}
_GAP = "~"
_WIDEST_GAP = 8


@cache
def patterns() -> tuple[Pattern, ...]:
    """Give every pattern, in the order of the file."""
    groups = tomllib.loads(_FILE.read_text("utf-8"))["group"]
    return tuple(
        Pattern(
            name=f"{group['place']}:{words}",
            words=tuple(words.split()),
            place=Place(group["place"]),
            inner_causes=group["cause"] == "inner",
            kind=Kind(group["kind"]),
            relation=Relation(group.get("relation", "causes")),
            prior=group["prior"],
            example=example,
            is_change=group.get("change", False),
        )
        for group in groups
        for words, example in group["patterns"].items()
    )


@cache
def _index() -> dict[str, list[Pattern]]:
    found: dict[str, list[Pattern]] = defaultdict(list)
    for pattern in sorted(patterns(), key=lambda each: -len(each.words)):
        first = pattern.words[0]
        for form in forms(first) if pattern.place in _INFLECTED else (first,):
            found[form].append(pattern)
    return dict(found)


def occurrences(words: Sequence[str]) -> Iterator[tuple[Pattern, tuple[int, ...]]]:
    """Yield the patterns in a sentence's words (lower case) with the indices of their words.

    Of the patterns that begin at one word only the longest are yielded.
    """
    covered: set[int] = set()
    for start, word in enumerate(words):
        if start in covered:
            continue
        longest = 0
        for pattern in _index().get(word, ()):
            if len(pattern.words) < longest:
                break
            if (found := _match(pattern, words, start)) is not None:
                longest = len(pattern.words)
                covered.update(found[1:])
                yield pattern, found


def _match(pattern: Pattern, words: Sequence[str], start: int) -> tuple[int, ...] | None:
    found, at = [start], start + 1
    rest = list(pattern.words[1:])
    while rest:
        wanted = rest.pop(0)
        if wanted == _GAP:
            wanted = rest.pop(0)
            try:
                at = words.index(wanted, at + 1, at + 1 + _WIDEST_GAP)
            except ValueError:
                return None
        if at >= len(words) or words[at] != wanted:
            return None
        found.append(at)
        at += 1
    return tuple(found)

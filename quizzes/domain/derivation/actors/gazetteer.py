"""States, capitals, demonyms, and other names that need no guessing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from quizzes.domain.derivation.actors.values import ActorKind
from quizzes.domain.derivation.parsing.splitting import split_words

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Entry:
    """What a name stands for; a capital's `state` is the state that it may speak for."""

    name: str
    kind: ActorKind
    state: str = ""
    demonym: bool = False


@cache
def names() -> dict[tuple[str, ...], Entry]:
    """Map the words of every known name to what it stands for."""
    found: dict[tuple[str, ...], Entry] = {}
    for name, entry in [*_others(), *_states()]:
        found[_words(name)] = entry
    return found


@cache
def _longest() -> int:
    return max(map(len, names()))


def known_at(words: Sequence[str], start: int) -> tuple[int, Entry] | None:
    """Give the longest known name that begins at a word: its exclusive end and entry."""
    if not words[start][0].isupper() and words[start] != "al":
        return None
    for size in range(min(_longest(), len(words) - start), 0, -1):
        if (entry := names().get(tuple(words[start : start + size]))) is not None:
            return start + size, entry
    return None


def _words(name: str) -> tuple[str, ...]:
    return tuple(name[a:b] for a, b in split_words(name, start=0, end=len(name)))


def _states() -> Iterator[tuple[str, Entry]]:
    for name, capital, demonyms, others in _rows("countries.txt"):
        state = Entry(name, ActorKind.STATE)
        for demonym in _listed(demonyms):
            yield demonym, Entry(name, ActorKind.STATE, demonym=True)
        if capital:
            yield capital, Entry(capital, ActorKind.PLACE, state=name)
        for alias in [name, *_listed(others)]:
            yield alias, state


def _others() -> Iterator[tuple[str, Entry]]:
    for kind, name, others, _ in _rows("others.txt"):
        for alias in [name, *_listed(others)]:
            yield alias, Entry(name, ActorKind(kind), demonym=kind == "group" and alias != name)


def _rows(file: str) -> Iterator[tuple[str, str, str, str]]:
    for line in (_FOLDER / file).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            first, second, third, fourth = [*map(str.strip, line.split(";")), "", "", ""][:4]
            yield first, second, third, fourth


def _listed(cell: str) -> list[str]:
    return [name.strip() for name in cell.split(",") if name.strip()]

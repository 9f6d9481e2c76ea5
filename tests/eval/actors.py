"""Actors against lists made by hand: exact names with their kinds, and which names are one's."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from quizzes.domain.derivation.actors import Cast, find_cast
from quizzes.domain.derivation.ingest import read_article
from quizzes.domain.derivation.parsing import Parser
from quizzes.domain.derivation.values import Document

_GOLD = Path(__file__).parent / "gold"
_FIXTURES = Path(__file__).parents[2] / "fixtures" / "articles"

Names = Counter[tuple[int, str, str]]
"""How often a paragraph has a name of a kind."""


@dataclass(frozen=True, slots=True)
class ActorScore:
    """Counts of names and of alias pairs: right, found, wanted."""

    article: str
    names: tuple[int, int, int]
    aliases: tuple[int, int, int]


def score_actors(parser: Parser, *, articles: Path | None) -> Iterator[ActorScore]:
    """Score every list whose article is at hand: our own, and others' in the folder `articles`."""
    for gold in sorted(_GOLD.glob("*.txt")):
        folder = _FIXTURES if (_FIXTURES / f"{gold.stem}.md").exists() else articles
        files = [] if folder is None else sorted(folder.glob(f"*{gold.stem}*"))
        files = files or ([] if articles is None else _by_words(articles, gold.stem))
        for file in files[:1]:
            yield _score(gold, read_article(file.read_text("utf-8")), parser)


def _by_words(folder: Path, stem: str) -> list[Path]:
    """Find the text whose name has the words of the list's name, in any order."""
    words = set(stem.split("-"))
    return [file for file in sorted(folder.glob("*.txt")) if words <= set(file.stem.split("-"))]


def _score(gold: Path, document: Document, parser: Parser) -> ActorScore:
    cast = find_cast(document, parser.parse(document))
    wanted, pairs = _read(gold)
    found = _names(document, cast)
    aliases = {(alias, actor.name) for actor in cast.actors for alias in actor.aliases}
    return ActorScore(
        gold.stem,
        ((wanted & found).total(), found.total(), wanted.total()),
        (len(pairs & aliases), len(aliases), len(pairs)),
    )


def _names(document: Document, cast: Cast) -> Names:
    bodies = [passage for passage in document.passages if passage.number]
    return Counter(
        (passage.number, mention.span.text, mention.kind.value)
        for actor in cast.actors
        for mention in actor.mentions
        for passage in bodies
        if passage.start <= mention.span.start < passage.end
    )


def _read(gold: Path) -> tuple[Names, set[tuple[str, str]]]:
    """Read lines such as "3: Oslo = place; Ada = person" and "alias: Ada = Ada Quill"."""
    names: Names = Counter()
    pairs: set[tuple[str, str]] = set()
    for line in gold.read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        label, _, rest = line.partition(": ")
        for left, right in (item.split(" = ") for item in rest.split("; ")):
            if label == "alias":
                pairs.add((left, right))
            else:
                names[int(label), left, right] += 1
    return names, pairs

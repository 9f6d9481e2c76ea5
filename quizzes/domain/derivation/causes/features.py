"""What the rankers look at: features of a link and of a sentence, by name."""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

from quizzes.domain.derivation.causes.values import Link
from quizzes.domain.derivation.values import Parse, Token

_EDGES = (2, 4, 8, 16)


def link_features(parse: Parse, link: Link) -> dict[str, float]:
    """Describe a link; every feature that is present counts 1."""
    return dict.fromkeys(_of_link(parse, link), 1.0)


def _of_link(parse: Parse, link: Link) -> Iterator[str]:
    tokens, name, place = parse.tokens, link.pattern.name, link.pattern.place
    inner, outer = tokens[link.inner_head], tokens[link.outer_head]
    word = tokens[link.words[0]]
    before = tokens[link.words[0] - 1] if link.words[0] else None
    yield name
    yield f"{name}|dep={word.dep}"
    yield f"{place}|inner={inner.tag}"
    yield f"{place}|outer={outer.tag}"
    yield f"{name}|inner={inner.pos}"
    yield f"{name}|outer={outer.pos}"
    yield f"{name}|outer-dep={outer.dep}"
    yield f"{name}|inner-dep={inner.dep}"
    yield f"{place}|inner-dep={inner.dep}|outer={outer.pos}"
    yield f"inner-lemma={inner.lemma}"
    yield f"outer-lemma={outer.lemma}"
    yield f"{place}|inner-lemma={inner.lemma}"
    yield f"{place}|outer-lemma={outer.lemma}"
    yield f"{name}|inner-size={_size(link.inner)}"
    yield f"{name}|outer-size={_size(link.outer)}"
    yield f"{name}|inner-entity={inner.entity}"
    yield f"{name}|before={before.lemma if before else '^'}"
    if before is None:
        yield f"{place}|first"
    elif before.text == ",":
        yield f"{place}|comma"


def _size(indices: Sequence[int]) -> int:
    return sum(len(indices) > edge for edge in _EDGES)


def sentence_features(
    parse: Parse, links: Sequence[Link], chances: Sequence[float]
) -> dict[str, float]:
    """Describe a sentence by its words and links, scaled to length 1, and by its links' chances."""
    names = dict.fromkeys([*_of_words(parse), *_of_links(parse, links)])
    scale = 1 / math.sqrt(max(1, len(names)))
    found = dict.fromkeys(names, scale)
    none = math.prod(1 - chance for chance in chances)
    most = max(chances, default=0.0)
    found["chance-of-any"] = 1 - none
    found["highest-chance"] = most
    found["odds-of-any"] = _odds(1 - none)
    found["highest-odds"] = _odds(most)
    return found


def _odds(chance: float) -> float:
    """Give a logit kept between -1.5 and 1.5."""
    return math.log(max(chance, 0.01) / max(1 - chance, 0.01)) / 3


def _of_words(parse: Parse) -> Iterator[str]:
    words = [_plain(token) for token in parse.tokens]
    yield from (f"w={word}" for word in words)
    yield from (f"w={left}_{right}" for left, right in pairwise(["^", *words, "$"]))
    yield from (f"t={token.pos}:{token.dep}" for token in parse.tokens)


def _of_links(parse: Parse, links: Sequence[Link]) -> Iterator[str]:
    tokens = parse.tokens
    for link in links:
        name, place = link.pattern.name, link.pattern.place
        inner, outer = tokens[link.inner_head], tokens[link.outer_head]
        yield f"l={name}"
        yield f"l={place}|{link.pattern.kind}"
        yield f"l={name}|{inner.pos}|{outer.pos}"
        yield f"l={place}|{inner.lemma}"
        yield f"l={place}|o|{outer.lemma}"


def _plain(token: Token) -> str:
    return "0" if token.pos == "NUM" else token.lemma

"""All actors of a document with their mentions, aliases and roles."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from quizzes.domain.derivation.actors.capitals import governing_capitals, stands_for_state
from quizzes.domain.derivation.actors.common_words import without_common_words
from quizzes.domain.derivation.actors.naming import acronyms, kinds_by_vote, surnames
from quizzes.domain.derivation.actors.roles import owner_of, title_of
from quizzes.domain.derivation.actors.spots import Spot
from quizzes.domain.derivation.actors.spotting import spot_names
from quizzes.domain.derivation.actors.values import Actor, ActorKind, Cast, Mention, Role
from quizzes.domain.derivation.values import Document, Parse, Span


def find_cast(document: Document, parses: Sequence[Parse]) -> Cast:
    """Find who is spoken of. Names are compared over the whole document, kinds are voted on."""
    by_sentence = without_common_words(parses, [spot_names(parse) for parse in parses])
    known = _Naming([spot for found in by_sentence for spot in found])
    by_sentence = [
        known.with_echoes(parse, found) for parse, found in zip(parses, by_sentence, strict=True)
    ]
    spots = [spot for found in by_sentence for spot in found]
    mentions: dict[tuple[str, ActorKind], list[Mention]] = defaultdict(list)
    for spot in spots:
        if (named := known.resolve(spot)) is not None:
            name, mention = named[0], _mention(document, spot, known, kind=named[1])
            mentions[name, mention.kind].append(mention)
    actors = tuple(_actor(name, kind, found) for (name, kind), found in mentions.items())
    roles = [role for found in by_sentence for role in _roles(document, found, known)]
    return Cast(actors, tuple(roles))


class _Naming:
    """What a document's names stand for."""

    def __init__(self, spots: Sequence[Spot]) -> None:
        self._kinds = kinds_by_vote(spots)
        self._acronyms = acronyms(spots)
        self._surnames = surnames(self._kinds)
        people = {name for name, kind in self._kinds.items() if kind is ActorKind.PERSON}
        self._people = people | self._surnames.keys()
        self._capitals = governing_capitals(spots)

    def resolve(self, spot: Spot) -> tuple[str, ActorKind] | None:
        """Give the actor's name and kind, if anything speaks for one."""
        if spot.entry is not None:
            if self.is_metonym(spot):
                return spot.entry.state, ActorKind.STATE
            return spot.entry.name, spot.entry.kind
        full = self._acronyms.get(spot.name)
        if full is not None and full.name != spot.name:
            return self.resolve(full)
        if (owner := self._surnames.get(spot.name)) is not None:
            return owner, ActorKind.PERSON
        kind = self._kinds.get(spot.name)
        return None if kind is None else (spot.name, kind)

    def with_echoes(self, parse: Parse, spots: list[Spot]) -> list[Spot]:
        """Add the surnames that the parser did not take for names in this sentence."""
        taken = {at for spot in spots for at in range(spot.first, spot.last + 1)}
        echoes = [
            Spot(parse, at, at, ActorKind.PERSON, 1)
            for at, token in enumerate(parse.tokens)
            if at not in taken and token.text in self._people and not _within_name(parse, at)
        ]
        return sorted([*spots, *echoes], key=lambda each: each.first)

    def is_metonym(self, spot: Spot) -> bool:
        entry = spot.entry
        return entry is not None and entry.name in self._capitals and stands_for_state(spot)


def _within_name(parse: Parse, at: int) -> bool:
    """Whether capitals go on around a word, so that it is part of a longer name."""
    around = parse.tokens[max(0, at - 1) : at] + parse.tokens[at + 1 : at + 2]
    return any(token.text[0].isupper() and token.pos == "PROPN" for token in around)


def _mention(document: Document, spot: Spot, known: _Naming, *, kind: ActorKind) -> Mention:
    return Mention(
        _span(document, spot.parse, spot.first, spot.last),
        kind,
        metonym=known.is_metonym(spot),
        demonym=spot.entry is not None and spot.entry.demonym,
    )


def _span(document: Document, parse: Parse, first: int, last: int) -> Span:
    return document.span(parse.tokens[first].start, parse.tokens[last].end)


def _actor(name: str, kind: ActorKind, mentions: list[Mention]) -> Actor:
    texts = {mention.span.text.replace("\n", " ") for mention in mentions}
    return Actor(name, kind, tuple(sorted(texts - {name})), tuple(mentions))


def _roles(document: Document, spots: Sequence[Spot], known: _Naming) -> Iterator[Role]:
    for spot in spots:
        named = known.resolve(spot)
        if named is None or named[1] is not ActorKind.PERSON:
            continue
        if (title := title_of(spot)) is None:
            continue
        owner = owner_of(title, spots, spot.parse)
        of = known.resolve(owner) if owner is not None else None
        first = min(owner.first if owner is not None else title[0], title[0], spot.first)
        last = max(owner.last if owner is not None else title[1], title[1], spot.last)
        yield Role(
            actor=named[0],
            title=_span(document, spot.parse, *title),
            of=of[0] if of is not None else "",
            span=_span(document, spot.parse, first, last),
        )

"""What each paragraph is: body, heading, credit line or author's note; bodies are numbered."""

import re
from collections.abc import Sequence
from itertools import takewhile

from quizzes.domain.derivation.ingest.blocks import Place, blocks_of
from quizzes.domain.derivation.values import Passage, PassageKind

_MOST_WORDS_OF_A_HEADING = 16
_MOST_WORDS_OF_A_STANDFIRST = 35
_ENDED = re.compile(r"[.!?:;,…。！？][\"')\]]*(?:\[[0-9]+\])*$")
_HEADING_MARK = re.compile(r"#{1,6} ")
_BULLET = re.compile(r"[-*•] ")
_FRONT_MATTER = re.compile(r"\s*---\n.*?\n---(?:\n|$)", re.DOTALL)
_CREDIT = re.compile(
    r"(?:image|photo|picture|illustration|map|cover)?\s*(?:credits?|source|courtesy)\s*:"
    r"|(?:image|photo|picture|illustration|photograph)s?(?:\s*:| by\b| courtesy\b)(?!.{150})"
    r"|©|\(c\) ?[12]|copyright (?:©|\(c\)|[12][0-9]{3})|all rights reserved"
    r"|(?:first |last |originally )?(?:published|updated|modified|posted)(?: on| at)?\s*:?\s"
    r"(?=.{0,40}[0-9])(?!.{60})(?!.*\.$)"
    r"|(?:additional )?(?:reporting|editing|writing) by (?!.{150})"
    r"|(?:read more|see also|related(?: \w+)?|advertisement|share this(?: \w+)?)(?::|$)",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"[Bb]y(?: [A-Z][\w.'-]*| and| de| van| von){1,8}(?:\s*[,|-].{0,40})?(?<!\.)$")
_MONTH = "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}"
_DATE_LINE = re.compile(
    r"(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?,? )?"
    rf"(?:[0-9]{{1,2}}(?:st|nd|rd|th)? )?{_MONTH}\.?(?: [0-9]{{1,2}}(?:st|nd|rd|th)?)?,? [0-9]{{4}}"
    r"(?:,? [^a-z]{0,20})?",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"(?:(?:editor|author|publisher|translator)'?s?'? (?:note|comment)|correction|disclaimer)s?\s*:"
    r"|about the authors?\b|this (?:article|story|piece|essay) (?:was|first|originally) "
    r"(?:\w+ )?(?:published|appeared|posted|updated|corrected)\b",
    re.IGNORECASE,
)
_ABOUT_A_PERSON = re.compile(
    r"(?:The (?:author|writer)s?|(?:Dr\.? |Prof(?:essor|\.)? )?"
    r"[A-Z][\w'.-]+(?: (?:[A-Z][\w'.-]*|de|van|von|al|bin)){1,4}),?"
    r"(?: [^.]{0,60},)? (?:is|was|are|writes|teaches|works|covers|reports|has (?:written|been))\b"
    r"(?=.*\b(?:candidate|professor|lecturer|fellow|journalist|writer|author|correspondent|editor"
    r"|columnist|reporter|researcher|analyst|historian|student|scholar|freelance\w*|contribut\w+"
    r"|Twitter|Facebook|e-?mail)\b)",
    re.DOTALL,
)


def passages_of(folded: str) -> tuple[Passage, ...]:
    """The passages of a folded text in order, bodies numbered from 1."""
    front = _FRONT_MATTER.match(folded)
    places = list(blocks_of(folded))
    kinds = [
        PassageKind.CREDIT if front and place[0] < front.end() else _kind(folded[slice(*place)])
        for place in places
    ]
    _set_standfirst_aside(folded, places, kinds)
    _set_closing_notes_aside(folded, places, kinds)
    if PassageKind.BODY not in kinds:
        kinds = [PassageKind.BODY if kind is PassageKind.HEADING else kind for kind in kinds]
    return _numbered(places, kinds)


def _kind(text: str) -> PassageKind:
    if _CREDIT.match(text) or _BYLINE.match(text) or _DATE_LINE.fullmatch(text):
        return PassageKind.CREDIT
    if _NOTE.match(text):
        return PassageKind.NOTE
    if _HEADING_MARK.match(text):
        return PassageKind.HEADING
    short = len(text) <= 150 and len(text.split()) <= _MOST_WORDS_OF_A_HEADING
    if short and not _ENDED.search(text) and not _BULLET.match(text):
        return PassageKind.HEADING
    return PassageKind.BODY


def _set_standfirst_aside(folded: str, places: list[Place], kinds: list[PassageKind]) -> None:
    """A short paragraph between title and credit line repeats what the article will say."""
    front = [at for at, kind in enumerate(kinds) if kind is PassageKind.BODY][:1]
    for at in front:
        between = 0 < at < len(kinds) - 1 and kinds[at + 1] is not PassageKind.BODY
        if between and len(folded[slice(*places[at])].split()) <= _MOST_WORDS_OF_A_STANDFIRST:
            kinds[at] = PassageKind.HEADING


def _set_closing_notes_aside(folded: str, places: list[Place], kinds: list[PassageKind]) -> None:
    """Who the author is stands after the last paragraph of the article, never alone."""
    bodies = [at for at, kind in enumerate(kinds) if kind is PassageKind.BODY]
    closing = takewhile(
        lambda at: _ABOUT_A_PERSON.match(folded[slice(*places[at])]), reversed(bodies[1:])
    )
    for at in list(closing)[:3]:
        kinds[at] = PassageKind.NOTE


def _numbered(places: Sequence[Place], kinds: Sequence[PassageKind]) -> tuple[Passage, ...]:
    passages, number = [], 0
    for (start, end), kind in zip(places, kinds, strict=True):
        number += kind is PassageKind.BODY
        passages.append(Passage(number if kind is PassageKind.BODY else 0, kind, start, end))
    return tuple(passages)

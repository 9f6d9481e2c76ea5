"""What a noun phrase with a date names: "the fall of Ostmark in 1902"."""

import re
from collections.abc import Iterator

from quizzes.domain.derivation.drafting.clauses import lowered
from quizzes.domain.derivation.drafting.pointing import says_away
from quizzes.domain.derivation.facts import Fact
from quizzes.domain.derivation.reading import Reading
from quizzes.domain.derivation.times import Time
from quizzes.domain.derivation.wordlists import words

_VERBS = frozenset({"VERB", "AUX"})
_FEWEST_WORDS, _MOST_WORDS = 3, 14
_TO_DO = {
    "beginning": "begin",
    "collapse": "collapse",
    "end": "end",
    "fall": "fall",
    "outbreak": "break out",
    "start": "begin",
}
_TAKES_LONG = words(
    "advance decline deepening development expansion growth improvement increase rise spread"
    " strengthening weakening worsening"
)
"""What goes on for years, and in none of them more than in others."""
_NAMED = re.compile(r"(?:the )?(?P<noun>\w+) of (?P<whose>.+)", re.IGNORECASE)


def happening(reading: Reading, fact: Fact, time: Time) -> Iterator[str]:
    """The phrase as it follows "In which year", if it can stand there."""
    if not reading.parses or fact.span.end != time.span.end:
        return
    said = fact.span.text[: time.span.start - fact.span.start].split()
    tokens = [
        token
        for token in reading.parses[fact.sentence].tokens
        if fact.span.start <= token.start < time.span.start
    ]
    if not tokens or said[-1] != "in" or any(token.pos in _VERBS for token in tokens):
        return
    if is_background(reading, fact):
        return
    phrase = " ".join(said[:-1])
    is_told = tokens[0].text.lower() == "the" or tokens[0].pos == "PROPN"
    short = _FEWEST_WORDS <= len(said) - 1 <= _MOST_WORDS
    if is_told and short and not says_away(phrase) and "," not in phrase:
        yield _done(lowered(reading.document, tokens[0], phrase))


def is_background(reading: Reading, fact: Fact) -> bool:
    """Whether it only dates something else, and nobody in it is spoken of again."""
    start = fact.span.start
    before = reading.document.folded[max(0, start - 20) : start].split()[-1:]
    named = {each.name for each in fact.actors}
    again = any(a.name in named and len(a.mentions) > 1 for a in reading.cast.actors)
    return bool(named) and not again and [word.lower() for word in before] == ["since"]


def _done(phrase: str) -> str:
    """ "the end of the war" as "did the war end"; '' for what takes years and for deaths."""
    named = _NAMED.fullmatch(phrase)
    if named and named["noun"].lower() == "death":
        return ""
    if named and named["noun"].lower() in _TO_DO:
        return f"did {named['whose']} {_TO_DO[named['noun'].lower()]}"
    if _TAKES_LONG & {word.lower() for word in phrase.split()}:
        return ""
    return f"did {phrase} take place"

"""Every link that the lexicon finds in a parsed sentence."""

from collections.abc import Callable, Sequence

from quizzes.domain.derivation.causes.attaching import (
    attach_adverb,
    attach_clause,
    attach_infinitive,
    attach_participle,
    attach_phrase,
)
from quizzes.domain.derivation.causes.fallback import link_by_order
from quizzes.domain.derivation.causes.lexicon import occurrences
from quizzes.domain.derivation.causes.values import Link, Pattern, Place
from quizzes.domain.derivation.causes.verbs import attach_verb
from quizzes.domain.derivation.parsing.trees import Tree
from quizzes.domain.derivation.values import Parse

_RULES: dict[Place, Callable[[Tree, Pattern, Sequence[int]], Link | None]] = {
    Place.CLAUSE: attach_clause,
    Place.PHRASE: attach_phrase,
    Place.VERB: attach_verb,
    Place.INFINITIVE: attach_infinitive,
    Place.PARTICIPLE: attach_participle,
    Place.ADVERB: attach_adverb,
}


LONGEST = 300
"""A sentence of more words is a list or no prose; none of its links would be of use."""


def find_links(parse: Parse) -> list[Link]:
    """List the links of a sentence in the order of their connectives."""
    if len(parse.tokens) > LONGEST:
        return []
    found = occurrences([token.text.lower() for token in parse.tokens])
    if not parse.has_tree:
        guessed = (link_by_order(parse.tokens, pattern, words) for pattern, words in found)
        return [link for link in guessed if link is not None]
    tree = Tree(parse)
    links = (_RULES[pattern.place](tree, pattern, words) for pattern, words in found)
    return [link for link in links if link is not None]

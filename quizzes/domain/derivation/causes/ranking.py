"""How likely a link is a causal claim: a prior by pattern, corrected by learned weights.

Logistic regression with the logit of the pattern's prior as its offset, so that a pattern that
training never saw keeps its prior. The weights are a file of this package, one for each parser;
`quizzes/domain/derivation/training` makes them.
"""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from quizzes.domain.derivation.causes.features import link_features, sentence_features
from quizzes.domain.derivation.causes.values import Link
from quizzes.domain.derivation.values import Parse

_FOLDER = Path(__file__).parent
_LEAST, _MOST = 0.01, 0.99


@dataclass(frozen=True, slots=True)
class Weights:
    """What each feature adds to a logit, and what is always added (`bias`)."""

    bias: float
    features: Mapping[str, float]

    def score(self, present: Mapping[str, float], *, offset: float = 0.0) -> float:
        """Add up: a logit."""
        known = self.features
        return offset + self.bias + sum(known.get(name, 0.0) * present[name] for name in present)


@dataclass(frozen=True, slots=True)
class Rankers:
    """The weights for links and for sentences."""

    links: Weights
    sentences: Weights

    def link_chance(self, parse: Parse, link: Link) -> float:
        """Give the probability that a link is a causal claim."""
        offset = logit(link.pattern.prior)
        return probability(self.links.score(link_features(parse, link), offset=offset))

    def sentence_chance(self, parse: Parse, links: Sequence[Link]) -> float:
        """Give the probability that a sentence makes a causal claim."""
        chances = [self.link_chance(parse, link) for link in links]
        return probability(self.sentences.score(sentence_features(parse, links, chances)))


@cache
def rankers(*, has_tree: bool) -> Rankers:
    """Read the shipped weights for sentences with a tree, or without."""
    name = "weights_model.json" if has_tree else "weights_rules.json"
    read = json.loads((_FOLDER / name).read_text("utf-8"))
    return Rankers(
        Weights(read["links"]["bias"], read["links"]["features"]),
        Weights(read["sentences"]["bias"], read["sentences"]["features"]),
    )


def probability(score: float) -> float:
    """Turn a logit into a probability."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def logit(share: float) -> float:
    """Turn a probability into a logit, never an infinite one."""
    share = max(_LEAST, min(_MOST, share))
    return math.log(share / (1 - share))

"""Both rankers from read examples; the sentences' one learns from chances it has not seen."""

from collections.abc import Sequence

from quizzes.domain.derivation.causes.features import link_features, sentence_features
from quizzes.domain.derivation.causes.ranking import Rankers, Weights, logit
from quizzes.domain.derivation.training.examples import Read, fold_of
from quizzes.domain.derivation.training.logistic import fit

_PARTS = 4


def fit_rankers(reads: Sequence[Read]) -> Rankers:
    """Learn from sentences; those with `judged` kinds teach about links alone."""
    links = fit_links(reads)
    whole = [read for read in reads if read.example.judged is None]
    rows, labels = [], []
    for part in range(_PARTS):
        blind = Rankers(fit_links([read for read in reads if _part(read) != part]), links)
        for read in whole:
            if _part(read) == part:
                chances = [blind.link_chance(read.parse, link) for link in read.links]
                rows.append(sentence_features(read.parse, read.links, chances))
                labels.append(bool(read.example.relations))
    return Rankers(links, fit(rows, labels, penalty=0.5, seen=4))


def fit_links(reads: Sequence[Read]) -> Weights:
    """Learn which links are annotated as causal.

    Left out are those that are near a relation, and those that point back at another sentence.
    """
    pairs = [
        (read, at)
        for read in reads
        for at, link in enumerate(read.links)
        if link.outer and not read.near[at]
    ]
    return fit(
        [link_features(read.parse, read.links[at]) for read, at in pairs],
        [read.right[at] for read, at in pairs],
        offsets=[logit(read.links[at].pattern.prior) for read, at in pairs],
        penalty=3.0,
        seen=3,
        biased=False,
    )


def _part(read: Read) -> int:
    """Part the examples anew, so that no part is one of the folds."""
    return (fold_of(f"part of {read.example.document}") * 7 + len(read.example.document)) % _PARTS

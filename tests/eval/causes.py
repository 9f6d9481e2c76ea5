"""Causal claims against the Causal News Corpus and GUM, by cross-validation over documents.

Every document is scored with weights that were learned without its fold.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from quizzes.domain.derivation.causes.claiming import LEAST_CHANCE
from quizzes.domain.derivation.causes.ranking import Rankers
from quizzes.domain.derivation.training.examples import FOLDS, Read, half_right
from quizzes.domain.derivation.training.fitting import fit_rankers

SENTENCE_CHANCE = 0.4
"""A sentence counts as causal from this probability on."""


@dataclass(slots=True)
class CauseScore:
    """Counts over the scored documents."""

    sentences: Counter[str] = field(default_factory=Counter)
    by_fold: list[float] = field(default_factory=list)
    relations: int = 0
    relations_found: int = 0
    queue: list[tuple[float, bool]] = field(default_factory=list)
    rules: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    @property
    def precision(self) -> float:
        return self.sentences["hit"] / max(1, self.sentences["found"])

    @property
    def recall(self) -> float:
        return self.sentences["hit"] / max(1, self.sentences["wanted"])

    @property
    def f1(self) -> float:
        return f1(self.sentences)

    @property
    def relation_recall(self) -> float:
        return self.relations_found / max(1, self.relations)

    @property
    def link_precision(self) -> float:
        return sum(right for _, right in self.queue) / max(1, len(self.queue))

    @property
    def top_fifth(self) -> float:
        """The precision of the likeliest fifth of what is proposed."""
        best = sorted(self.queue, reverse=True)[: len(self.queue) // 5]
        return sum(right for _, right in best) / max(1, len(best))


def f1(counts: Counter[str]) -> float:
    return 2 * counts["hit"] / max(1, counts["found"] + counts["wanted"])


def score_causes(news: Sequence[Read], clauses: Sequence[Read]) -> tuple[CauseScore, CauseScore]:
    """Score the news and, by links alone, GUM's clauses; learn from both."""
    scores = CauseScore(), CauseScore()
    for fold in range(FOLDS):
        rankers = fit_rankers([read for read in (*news, *clauses) if read.fold != fold])
        counts: Counter[str] = Counter()
        for score, reads in zip(scores, (news, clauses), strict=True):
            for read in reads:
                if read.fold == fold:
                    counts += _count(score, read, rankers)
        scores[0].by_fold.append(f1(counts))
        scores[0].sentences += counts
    return scores


def _count(score: CauseScore, read: Read, rankers: Rankers) -> Counter[str]:
    chances = [rankers.link_chance(read.parse, link) for link in read.links]
    proposed = [at for at, chance in enumerate(chances) if chance >= LEAST_CHANCE]
    for at in proposed:
        score.queue.append((chances[at], read.right[at]))
        score.rules[read.links[at].pattern.name][str(read.right[at])] += 1
    # GUM's relations are told both ways round: the two count as one.
    wanted_pairs = {frozenset(relation) for relation in read.example.relations}
    found_pairs = {
        frozenset(relation)
        for relation in read.example.relations
        if any(half_right(read.arguments[at], relation) for at in proposed)
    }
    score.relations += len(wanted_pairs)
    score.relations_found += len(found_pairs)
    if read.example.judged is not None:
        return Counter()
    found = rankers.sentence_chance(read.parse, read.links) >= SENTENCE_CHANCE
    wanted = bool(read.example.relations)
    return Counter({"hit": found and wanted, "found": found, "wanted": wanted})


def rule_rows(score: CauseScore, *, least: int = 10) -> list[tuple[str, ...]]:
    """One line for each rule with enough proposals: name, proposed, right, precision."""
    counted = [(name, counts.total(), counts["True"]) for name, counts in score.rules.items()]
    kept = sorted((row for row in counted if row[1] >= least), key=lambda row: (-row[1], row[0]))
    return [(name, str(all_), str(right), f"{right / all_:.2f}") for name, all_, right in kept]

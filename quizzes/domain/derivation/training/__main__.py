"""Make both parsers' weights anew from the corpora in a folder.

    python -m quizzes.domain.derivation.training FOLDER

FOLDER holds `cnc/train_subtask2_grouped.csv` (Causal News Corpus) and `gum/rels/*.rels` (GUM).
"""

import json
import sys
from pathlib import Path

from quizzes.domain.derivation import causes
from quizzes.domain.derivation.causes.ranking import Rankers, Weights
from quizzes.domain.derivation.parsing.choosing import choose_parser
from quizzes.domain.derivation.training.causal_news import read_causal_news
from quizzes.domain.derivation.training.examples import Example, read_examples
from quizzes.domain.derivation.training.fitting import fit_rankers
from quizzes.domain.derivation.training.gum import read_gum

_WHERE = Path(causes.__file__).parent
_FILES = {"": "weights_model.json", "none": "weights_rules.json"}


def all_examples(folder: Path) -> list[Example]:
    """Read both corpora."""
    return [
        *read_causal_news(folder / "cnc" / "train_subtask2_grouped.csv"),
        *read_gum(folder / "gum" / "rels"),
    ]


def main(folder: Path, *, into: Path = _WHERE) -> None:
    """Train on everything; `tests/eval` measures on folds that it leaves out of training."""
    examples = all_examples(folder)
    for model, file in _FILES.items():
        rankers = fit_rankers(read_examples(examples, choose_parser(model)))
        (into / file).write_text(_as_json(rankers), encoding="utf-8")
        sizes = len(rankers.links.features), len(rankers.sentences.features)
        sys.stdout.write(f"{file}: {sizes[0]} weights of links, {sizes[1]} of sentences\n")


def _as_json(rankers: Rankers) -> str:
    content = {"links": _plain(rankers.links), "sentences": _plain(rankers.sentences)}
    return json.dumps(content, indent=0, ensure_ascii=False, sort_keys=True) + "\n"


def _plain(weights: Weights) -> dict[str, object]:
    return {"bias": weights.bias, "features": dict(weights.features)}


if __name__ == "__main__":
    main(Path(sys.argv[1]))

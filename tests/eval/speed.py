"""Derivation in a process of its own: words per CPU-second, peak memory, a hash of its findings."""

import hashlib
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

from quizzes.domain.derivation.actors import find_cast
from quizzes.domain.derivation.causes import find_claims
from quizzes.domain.derivation.deriving import derive
from quizzes.domain.derivation.ingest import read_article
from quizzes.domain.derivation.parsing.choosing import choose_parser

_FIXTURES = Path(__file__).parents[2] / "fixtures" / "articles"
_ROUNDS = 8
_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS", "MKL_NUM_THREADS")


@dataclass(frozen=True, slots=True)
class Run:
    """What one process measured of itself."""

    words_per_cpu_second: float
    megabytes: float
    sha256: str


def run(work: str, *, model: str, threads: int) -> Run:
    """Derive our own articles some times over in a new process; its start-up is not timed."""
    environment = {**os.environ, **dict.fromkeys(_THREADS, str(threads))}
    done = subprocess.run(
        [sys.executable, "-m", "tests.eval.speed", work, model],
        env=environment,
        capture_output=True,
        check=True,
    )
    return Run(**json.loads(done.stdout))


def _measure(work: str, model: str) -> Run:
    texts = [file.read_text("utf-8") for file in sorted(_FIXTURES.glob("*.md"))]
    do = WORKS[work]
    do(texts[0], model)
    spent, found = [], []
    for _ in range(_ROUNDS):
        started = time.process_time()
        found = [do(text, model) for text in texts]
        spent.append(time.process_time() - started)
    words = sum(len(text.split()) for text in texts)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Run(words / median(spent), peak, hashlib.sha256(repr(found).encode()).hexdigest())


def _actors_and_claims(text: str, model: str) -> object:
    document = read_article(text)
    parses = choose_parser(model).parse(document)
    return find_cast(document, parses), find_claims(document, parses)


def _facts_and_drafts(text: str, model: str) -> object:
    return derive(text, parser=choose_parser(model))


WORKS: dict[str, Callable[[str, str], object]] = {
    "actors and claims": _actors_and_claims,
    "facts and drafts": _facts_and_drafts,
}


if __name__ == "__main__":
    print(json.dumps(asdict(_measure(*sys.argv[1:]))))

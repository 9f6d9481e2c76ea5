"""Derivation in a process of its own: words per CPU-second, peak memory, a hash of its findings."""

import hashlib
import json
import os
import resource
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from quizzes.domain.derivation.actors import find_cast
from quizzes.domain.derivation.causes import find_claims
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


def run(*, model: str, threads: int) -> Run:
    """Derive our own articles some times over in a new process; its start-up is not timed."""
    environment = {**os.environ, **dict.fromkeys(_THREADS, str(threads))}
    done = subprocess.run(
        [sys.executable, "-m", "tests.eval.speed", model],
        env=environment,
        capture_output=True,
        check=True,
    )
    return Run(**json.loads(done.stdout))


def _measure(model: str) -> Run:
    texts = [file.read_text("utf-8") for file in sorted(_FIXTURES.glob("*.md"))]
    parser = choose_parser(model)
    found = _derive(texts[0], model)
    parser.parse(read_article(texts[0]))
    started = time.process_time()
    found = [_derive(text, model) for _ in range(_ROUNDS) for text in texts]
    spent = time.process_time() - started
    words = _ROUNDS * sum(len(text.split()) for text in texts)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Run(words / spent, peak, hashlib.sha256(repr(found).encode()).hexdigest())


def _derive(text: str, model: str) -> object:
    document = read_article(text)
    parses = choose_parser(model).parse(document)
    return find_cast(document, parses), find_claims(document, parses)


if __name__ == "__main__":
    measured = _measure(sys.argv[1] if len(sys.argv) > 1 else "")
    print(
        json.dumps(
            {
                "words_per_cpu_second": measured.words_per_cpu_second,
                "megabytes": measured.megabytes,
                "sha256": measured.sha256,
            }
        )
    )

"""P1: resuming an attempt, against a view that returns the same bytes from memory."""

from uuid import uuid4

from tests.bench import baselines
from tests.bench.calls import ready
from tests.bench.content import choice_quiz, take
from tests.bench.figures import Figure
from tests.bench.timing import race, timed

ROUNDS = 1000


def figures() -> list[Figure]:
    taken = take(choice_quiz())
    for number in range(1, 26):  # half of the questions are answered
        ready(
            "PUT",
            f"{taken.path}answers/{number}/",
            body=taken.answer(number),
            authorization=taken.authorization,
        )()
    baselines.constant = ready("GET", taken.path, authorization=taken.authorization)()
    same = f"/bench/constant/{uuid4()}/"
    times = race(
        {
            "ours": lambda: ready("GET", taken.path, authorization=taken.authorization),
            "constant": lambda: ready("GET", same, authorization=taken.authorization),
        },
        rounds=ROUNDS,
    )
    return [
        timed(
            "P1",
            "GET attempt, 50 x 4, 25 answered: constant bytes / ours",
            ours=times["ours"],
            baseline=times["constant"],
            target=">= 0.50",
            speed=True,
        )
    ]

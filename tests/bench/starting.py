"""P3: starting an attempt, against one bare INSERT of an attempt and its slots."""

from tests.bench.calls import ready
from tests.bench.content import choice_quiz
from tests.bench.figures import Figure
from tests.bench.timing import Call, race, timed

ROUNDS = 300


def figures() -> list[Figure]:
    path = f"/api/v1/quizzes/{choice_quiz().slug}/attempts/"

    def ours() -> Call:
        return ready("POST", path, expect=201)

    def bare() -> Call:
        return ready("POST", "/bench/attempts/", body={}, expect=201)

    times = race({"ours": ours, "bare": bare}, rounds=ROUNDS)
    return [
        timed(
            "P3",
            "start of 50 x 4 by a guest / bare INSERT of attempt and slots",
            ours=times["ours"],
            baseline=times["bare"],
            target="<= 5",
        )
    ]

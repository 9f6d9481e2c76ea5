"""P7: submitting and grading fifty answers of all kinds, against a bare INSERT of one row."""

from tests.bench.calls import ready
from tests.bench.content import mixed_quiz, take
from tests.bench.figures import Figure
from tests.bench.timing import Call, race, timed

ROUNDS = 150


def figures() -> list[Figure]:
    quiz = mixed_quiz()

    def ours() -> Call:
        taken = take(quiz)
        ready(
            "PUT",
            f"{taken.path}answers/",
            body=taken.answers(),
            authorization=taken.authorization,
        )()
        return ready("POST", f"{taken.path}submit/", authorization=taken.authorization)

    sample = take(quiz)
    times = race(
        {
            "ours": ours,
            "bare": lambda: ready("PUT", "/bench/answers/1/", body=sample.answer(1)),
        },
        rounds=ROUNDS,
    )
    return [
        timed(
            "P7",
            "submit and grade 50 mixed answers / bare INSERT of one",
            ours=times["ours"],
            baseline=times["bare"],
            target="<= 4",
        )
    ]

"""P4 to P6: saving answers, against a bare INSERT and against two views as DRF invites them."""

from itertools import cycle

from tests.bench.calls import ready
from tests.bench.content import Taken, account, choice_quiz, take
from tests.bench.figures import Figure
from tests.bench.timing import Call, Prepare, race, timed

ROUNDS = 1000
BATCHES = 300


def figures() -> list[Figure]:
    guest, user = take(choice_quiz()), take(choice_quiz(), authorization=account())
    uuid = guest.path.rstrip("/").rsplit("/", 1)[1]
    times = race(
        {
            "guest": _each(guest, f"{guest.path}answers/{{}}/"),
            "user": _each(user, f"{user.path}answers/{{}}/"),
            "bare": _each(guest, "/bench/answers/{}/"),
            "atomic": _each(guest, f"/bench/atomic/{uuid}/{{}}/"),
            "naive": _each(guest, f"/bench/naive/{uuid}/{{}}/", method="POST"),
        },
        rounds=ROUNDS,
    )

    def speed(id: str, definition: str, mine: str, theirs: str, target: str) -> Figure:
        return timed(
            id, definition, ours=times[mine], baseline=times[theirs], target=target, speed=True
        )

    return [
        speed("P4", "answer, in process: bare INSERT / guest", "guest", "bare", ">= 0.60"),
        speed("P4", "answer, in process: bare INSERT / token user", "user", "bare", ">= 0.35"),
        speed("P5", "answer: DRF Serializer + atomic / ours", "guest", "atomic", ">= 2"),
        speed("P5", "answer: naive DRF / ours", "guest", "naive", ">= 5"),
        _batch(),
    ]


def _each(taken: Taken, path: str, *, method: str = "PUT") -> Prepare:
    """An answer to the next question, over and over: no question gathers answers faster."""
    numbers = cycle(range(1, len(taken.questions) + 1))

    def prepare() -> Call:
        number = next(numbers)
        return ready(
            method,
            path.format(number),
            body=taken.answer(number),
            authorization=taken.authorization,
        )

    return prepare


def _batch() -> Figure:
    taken = take(choice_quiz())
    times = race(
        {
            "ours": lambda: ready(
                "PUT",
                f"{taken.path}answers/",
                body=taken.answers(),
                authorization=taken.authorization,
            ),
            "bare": _each(taken, "/bench/answers/{}/"),
        },
        rounds=BATCHES,
    )
    return timed(
        "P6",
        "50 answers in one request / bare INSERT of one",
        ours=times["ours"],
        baseline=times["bare"],
        target="<= 5",
    )

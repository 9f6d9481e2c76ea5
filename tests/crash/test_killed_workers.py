"""Workers killed with SIGKILL while answers come in: no acknowledged answer is lost."""

import os
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest

from quizzes.models import Attempt, Grade, Step
from quizzes.queries.replay import replay_attempts
from tests.builders import make_quiz
from tests.crash.serving import Client, serving

pytestmark = [
    pytest.mark.crash,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(sys.platform != "linux", reason="finds the workers through /proc"),
]

CLIENTS = 4
ANSWERS_EACH = 125
WORKERS = 2
KILLS = 6
LENGTH = 25
RECOVERY_SECONDS = 5
"""On a machine with a core to spare; on a busy one in proportion."""
SENT_TWICE = 10
"""Every tenth answer is sent a second time although it was acknowledged."""


class Acknowledged:
    """What was acknowledged, by client id: (attempt, slot, sequence); counted for the killer."""

    def __init__(self) -> None:
        self.replies: dict[str, tuple[str, int, int]] = {}
        self.resent = 0
        self._more = threading.Condition()

    def add(self, client_id: str, reply: tuple[str, int, int]) -> None:
        with self._more:
            assert self.replies.setdefault(client_id, reply) == reply
            self._more.notify_all()

    def wait_for(self, count: int, *, limit: float = 30) -> bool:
        with self._more:
            return self._more.wait_for(lambda: len(self.replies) >= count, timeout=limit)


def take(port, slug, acknowledged):
    """One client: start, answer all questions over and over, submit; never taking no for one."""
    client = Client(port)
    attempt = client.insist("POST", f"/api/v1/quizzes/{slug}/attempts/")
    client.sign(f"Attempt {attempt['token']}")
    options = {q["slot"]: [o["id"] for o in q["options"]] for q in attempt["questions"]}
    base = f"/api/v1/attempts/{attempt['id']}/"
    for number in range(ANSWERS_EACH):
        slot = number % LENGTH + 1
        client_id = str(uuid4())
        item = {"answer": options[slot][number % 4], "client_id": client_id}
        for _ in range(2 if number % SENT_TWICE == 0 else 1):
            reply = client.insist("PUT", f"{base}answers/{slot}/", item)
            acknowledged.add(client_id, (attempt["id"], reply["slot"], reply["sequence"]))
    return client.insist("POST", f"{base}submit/")


def test_no_acknowledged_answer_is_lost_and_each_is_one_step(shared_database, tmp_path):
    quiz = make_quiz(["single_choice"] * LENGTH, feedback="deferred")
    acknowledged, killed, total = Acknowledged(), [], CLIENTS * ANSWERS_EACH

    with (
        serving(tmp_path, database_url=shared_database, workers=WORKERS) as server,
        ThreadPoolExecutor() as pool,
    ):
        began = time.monotonic()
        takers = [pool.submit(take, server.port, quiz.slug, acknowledged) for _ in range(CLIENTS)]
        for kill in range(1, KILLS + 1):
            acknowledged.wait_for(kill * total // (KILLS + 1))
            killed += server.kill(1)
        scores = [taker.result(timeout=60) for taker in takers]
        lasted = time.monotonic() - began

        killed += server.kill(WORKERS)
        busy = max(1, os.getloadavg()[0] / (os.cpu_count() or 1))
        recovered = server.seconds_until_it_answers()

    stored = {
        str(client_id): (str(attempt), slot, sequence)
        for client_id, attempt, slot, sequence in Step.objects.values_list(
            "client_id", "attempt__uuid", "slot__number", "sequence"
        )
    }
    assert len(set(killed)) == len(killed) == KILLS + WORKERS
    assert len(acknowledged.replies) == total
    assert stored == acknowledged.replies
    assert {score["state"] for score in scores} == {"submitted"}
    assert list(replay_attempts()) == []
    # A start whose reply a kill cut off was made again: the first attempt stays open, unanswered.
    closed = Attempt.objects.filter(closed_at__isnull=False)
    assert Grade.objects.count() == closed.count() * LENGTH
    assert recovered < RECOVERY_SECONDS * busy
    print(
        f"{len(killed)} workers killed, {total} answers acknowledged in {lasted:.1f} s, 0 lost, "
        f"0 doubled; with no worker left it answered again after {recovered:.2f} s"
    )

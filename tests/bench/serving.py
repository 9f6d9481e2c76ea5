"""P17: the server from its start to its first answer, and the memory of one worker under load."""

import json
import time
from http.client import HTTPConnection
from statistics import median
from typing import Any
from uuid import uuid4

from tests.bench.content import choice_quiz
from tests.bench.figures import Figure, Target
from tests.bench.server import resident, serving

STARTS = 5
WARM, REQUESTS = 500, 10_000
LOAD_LIMIT = 240.0
"""Seconds after which the load ends, with as many requests as it got through."""


def figures() -> list[Figure]:
    choice_quiz()
    starts = []
    for _ in range(STARTS):
        with serving() as server:
            starts.append(server.seconds)
    with serving(workers=1) as server:
        worker = server.worker()
        first = resident(worker)
        _attempts(server.port, WARM)
        warm = resident(worker)
        made = _attempts(server.port, REQUESTS)
        after = resident(worker)
    return [
        Figure(
            "P17",
            "manage.py serve to its first answer, seconds",
            ours=f"{min(starts):.2f} s (median {median(starts):.2f} of {STARTS})",
            value=min(starts),
            median=median(starts),
            target=Target.of("<= 3"),
        ),
        Figure(
            "P17",
            "memory of one worker, idle after its first answer, MB",
            ours=f"{first:.1f} MB",
            value=first,
            target=Target.of("<= 120"),
        ),
        Figure(
            "P17",
            f"memory of one worker: after {made:,} requests / idle",
            ours=f"{after:.1f} MB",
            baseline=f"{first:.1f} MB",
            value=after / first,
            target=Target.of("<= 1.05"),
        ),
        Figure(
            "P17",
            f"memory of one worker: after {made:,} requests / after {WARM}",
            ours=f"{after:.1f} MB",
            baseline=f"{warm:.1f} MB",
            value=after / warm,
        ),
    ]


def _attempts(port: int, count: int) -> int:
    """Start attempts, answer and resume them, submit them; how many requests that were."""
    connection = HTTPConnection("127.0.0.1", port, timeout=20)
    made, until = 0, time.monotonic() + LOAD_LIMIT

    def send(method: str, path: str, body: Any = None, who: str = "") -> Any:
        nonlocal made
        headers = {"Authorization": who} if who else {}
        if body is not None:
            headers["Content-Type"] = "application/json"
        connection.request(method, path, json.dumps(body) if body else None, headers)
        response = connection.getresponse()
        content = response.read()
        if response.status >= 300:
            raise RuntimeError(f"{method} {path}: {response.status} {content[:200]!r}")
        made += 1
        return json.loads(content)

    while made < count and time.monotonic() < until:
        started = send("POST", f"/api/v1/quizzes/{choice_quiz().slug}/attempts/")
        path, who = f"/api/v1/attempts/{started['id']}/", f"Attempt {started['token']}"
        for question in started["questions"]:
            chosen = {"answer": question["options"][0]["id"], "client_id": str(uuid4())}
            send("PUT", f"{path}answers/{question['slot']}/", chosen, who)
            send("GET", path, who=who)
        send("POST", f"{path}submit/", {}, who)
    connection.close()
    return made

"""P17: `manage.py serve` from its start to its first answer, and the memory of one worker.

The server is the real one, on 127.0.0.1 alone, on the benchmark's own database; it is ended when
the figures are taken, or after a time limit.
"""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from statistics import median
from typing import Any

from tests.bench.content import choice_quiz
from tests.bench.figures import Figure, Target

ROOT = Path(__file__).resolve().parent.parent.parent
STARTS = 3
REQUESTS = 10_000
WARM = 100
START_LIMIT, LOAD_LIMIT = 30.0, 180.0
"""Seconds after which the figure is given up."""


def figures() -> list[Figure]:
    starts = []
    for _ in range(STARTS):
        with serving(workers=None) as (_, _, seconds):
            starts.append(seconds)
    with serving(workers=1) as (server, port, _):
        worker = _worker(server)
        _requests(port, WARM)
        idle = _resident(worker)
        done = _requests(port, REQUESTS)
        after = _resident(worker)
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
            f"memory of one worker after {WARM} requests, MB",
            ours=f"{idle:.1f} MB",
            value=idle,
            target=Target.of("<= 120"),
        ),
        Figure(
            "P17",
            f"memory after {done:,} requests more / before",
            ours=f"{after:.1f} MB",
            baseline=f"{idle:.1f} MB",
            value=after / idle,
            target=Target.of("<= 1.05"),
        ),
    ]


@contextmanager
def serving(*, workers: int | None) -> Iterator[tuple[subprocess.Popen[bytes], int, float]]:
    """A running server, its port, and the seconds until it answered /healthz."""
    port = _free_port()
    command = [sys.executable, "manage.py", "serve", "--port", str(port)]
    if workers:
        command += ["--workers", str(workers)]
    began = time.perf_counter()
    server = subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        while not _answers(port):
            if server.poll() is not None or time.perf_counter() - began > START_LIMIT:
                raise RuntimeError("The server did not start.")
            time.sleep(0.01)
        yield server, port, time.perf_counter() - began
    finally:
        server.send_signal(signal.SIGTERM)
        try:
            server.wait(20)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _answers(port: int) -> bool:
    connection = HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/healthz")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()


def _requests(port: int, count: int) -> int:
    """Attempts of 50 questions: started, resumed, answered, submitted. How many were made."""
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
            chosen = {"answer": question["options"][0]["id"], "client_id": _uuid()}
            send("PUT", f"{path}answers/{question['slot']}/", chosen, who)
            send("GET", path, who=who)
        send("POST", f"{path}submit/", {}, who)
    connection.close()
    return made


def _uuid() -> str:
    return os.urandom(16).hex()


def _worker(server: subprocess.Popen[bytes]) -> int:
    """The process id of the one worker: the child that runs neither tasks nor Python's helpers."""
    found = []
    for entry in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(entry.read_text().rsplit(") ", 1)[1].split()[1])
            command = entry.with_name("cmdline").read_text()
        except (OSError, ValueError):
            continue
        if parent == server.pid and "db_worker" not in command and "tracker" not in command:
            found.append(int(entry.parent.name))
    (worker,) = found
    return worker


def _resident(pid: int) -> float:
    """Megabytes (10**6 bytes) of resident memory, shared pages included."""
    status = Path(f"/proc/{pid}/status").read_text()
    kilobytes = int(next(line for line in status.splitlines() if "VmRSS" in line).split()[1])
    return kilobytes * 1024 / 1e6

"""The real server as a real process: `manage.py serve` on a free port, and its workers to kill."""

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
_KEPT = ("PATH", "HOME", "LANG", "COVERAGE_PROCESS_CONFIG")
SECRET = "a key for one server of a test, long enough for every check of it"


@dataclass
class Server:
    process: subprocess.Popen[bytes]
    port: int

    def workers(self) -> list[int]:
        """The processes that answer requests: children of the server that are not its helpers."""
        return [
            child
            for child in children(self.process.pid)
            if not {b"db_worker", b"resource_tracker"} & words(child)
        ]

    def kill(self, count: int) -> list[int]:
        """SIGKILL for so many workers of ours at once; their ids, once they are gone."""
        killed = self.workers()[:count]
        for worker in killed:
            os.kill(worker, signal.SIGKILL)
        while set(killed) & set(children(self.process.pid)):
            time.sleep(0.001)
        return killed

    def seconds_until_it_answers(self, limit: float = 20) -> float:
        """From now to the first reply."""
        start = time.monotonic()
        client = Client(self.port)
        while time.monotonic() - start < limit:
            with contextlib.suppress(OSError, HTTPException):
                if client.call("GET", "/api/v1/quizzes/", timeout=1)[0] == 200:
                    return time.monotonic() - start
            time.sleep(0.02)
        raise TimeoutError(f"no reply within {limit} s")


class Client:
    """One HTTP client with a connection of its own, opened anew when it breaks."""

    def __init__(self, port: int) -> None:
        self._port, self._headers = port, {"Content-Type": "application/json"}
        self._connection: HTTPConnection | None = None

    def sign(self, authorization: str) -> None:
        self._headers["Authorization"] = authorization

    def call(
        self, method: str, path: str, body: Any = None, *, timeout: float = 10
    ) -> tuple[int, Any]:
        """Status and JSON; OSError or HTTPException where the server does not answer."""
        content = None if body is None else json.dumps(body)
        if self._connection is None:
            self._connection = HTTPConnection("127.0.0.1", self._port, timeout=timeout)
        try:
            self._connection.request(method, path, content, self._headers)
            reply = self._connection.getresponse()
            return reply.status, json.loads(reply.read() or "null")
        except (OSError, HTTPException, ValueError) as error:
            self._connection.close()
            self._connection = None
            raise HTTPException(str(error)) from error

    def insist(self, method: str, path: str, body: Any = None, *, limit: float = 30) -> Any:
        """The same request again and again until it is answered with success."""
        until = time.monotonic() + limit
        while time.monotonic() < until:
            with contextlib.suppress(OSError, HTTPException):
                status, reply = self.call(method, path, body)
                if status < 300:
                    return reply
                if status < 500:
                    raise AssertionError(f"{method} {path}: {status} {reply}")
            time.sleep(0.05)
        raise TimeoutError(path)


def environment(data_dir: Path, **values: str) -> dict[str, str]:
    """That of a service: no DEBUG, and nothing of this test run's settings but its coverage."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return kept | {"DATA_DIR": str(data_dir), "SECRET_KEY": SECRET, "LOG_LEVEL": "ERROR"} | values


@contextlib.contextmanager
def serving(data_dir: Path, *, database_url: str, workers: int = 2) -> Iterator[Server]:
    """The server until the block ends; nothing of it is left running."""
    port = free_port()
    command = [sys.executable, "manage.py", "serve", "--port", str(port)]
    with (data_dir / "server.log").open("wb") as log:
        process = subprocess.Popen(
            [*command, "--workers", str(workers)],
            cwd=ROOT,
            env=environment(data_dir, DATABASE_URL=database_url),
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            server = Server(process, port)
            server.seconds_until_it_answers(limit=40)
            yield server
        finally:
            process.send_signal(signal.SIGINT)
            try:
                process.wait(timeout=15)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)  # the session that was started above
                process.wait()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def children(parent: int) -> list[int]:
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError, IndexError):
            # The name in brackets may hold spaces; state and parent follow it.
            state, ppid = status.read_text().rpartition(")")[2].split()[:2]
            if int(ppid) == parent and state != "Z":
                found.append(int(status.parent.name))
    return sorted(found)


def words(process: int) -> set[bytes]:
    """The words of its command line."""
    with contextlib.suppress(OSError):
        line = Path(f"/proc/{process}/cmdline").read_bytes()
        return {part for word in line.split(b"\0") for part in word.replace(b".", b" ").split()}
    return set()

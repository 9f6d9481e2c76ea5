"""The real server, `manage.py serve`, on 127.0.0.1 alone and on the benchmark's own database."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
START_LIMIT, STOP_LIMIT = 30.0, 20.0
"""Seconds after which a start is given up, and a stop is forced."""


@dataclass(frozen=True, slots=True)
class Server:
    """`seconds` went by from its start to its first answer."""

    process: subprocess.Popen[bytes]
    port: int
    seconds: float

    def worker(self) -> int:
        """The process id of its one worker: the child that is neither task worker nor tracker."""
        found = []
        for entry in Path("/proc").glob("[0-9]*/stat"):
            try:
                parent = int(entry.read_text().rsplit(") ", 1)[1].split()[1])
                command = entry.with_name("cmdline").read_text()
            except (OSError, ValueError):  # it ended meanwhile
                continue
            if parent == self.process.pid and not ("db_worker" in command or "tracker" in command):
                found.append(int(entry.parent.name))
        (worker,) = found
        return worker


@contextmanager
def serving(*, workers: int | None = None) -> Iterator[Server]:
    """A running server, with as many workers as it takes by itself unless a number is given."""
    port = _free_port()
    command = [sys.executable, "manage.py", "serve", "--port", str(port)]
    if workers:
        command += ["--workers", str(workers)]
    began = time.perf_counter()
    silent = subprocess.DEVNULL
    process = subprocess.Popen(
        command, cwd=ROOT, stdout=silent, stderr=silent, start_new_session=True
    )
    try:
        while not _answers(port):
            if process.poll() is not None or time.perf_counter() - began > START_LIMIT:
                raise RuntimeError("The server did not start.")
            time.sleep(0.01)
        yield Server(process, port, time.perf_counter() - began)
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(STOP_LIMIT)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        # A worker that was only just starting can outlive its server and go on listening.
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)


def resident(pid: int) -> float:
    """Megabytes (10**6 bytes) of resident memory, shared pages included."""
    status = Path(f"/proc/{pid}/status").read_text()
    kilobytes = int(next(line for line in status.splitlines() if "VmRSS" in line).split()[1])
    return kilobytes * 1024 / 1e6


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

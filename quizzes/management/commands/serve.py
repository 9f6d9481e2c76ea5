"""`serve [--port N]`: the production server, the task worker and the sweep of overdue attempts."""

import logging
import os
import signal
import subprocess
import sys
import threading
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, close_old_connections, connection
from django.utils import timezone
from granian.constants import Interfaces

from quizzes.actions.close_attempt import sweep_overdue
from quizzes.management.steady_server import SteadyServer
from quizzes.queries.durability import weaknesses

_log = logging.getLogger(__name__)

SWEEP_SECONDS = 60
RESPAWN_SECONDS = 0.5
STOP_SECONDS = 10


class Command(BaseCommand):
    help = "Serve the site, with a task worker; refuses settings under which an answer is lost."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, default=int(os.environ.get("PORT", "8000")))
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)

    def handle(self, *args: Any, port: int, host: str, workers: int, **options: Any) -> None:
        if found := weaknesses():
            raise CommandError(" ".join(found))
        call_command("migrate", "--check", verbosity=0)
        on_sqlite = connection.vendor == "sqlite"
        connection.close()
        server = SteadyServer(
            "quizsite.wsgi:application",
            address=host,
            port=port,
            interface=Interfaces.WSGI,
            workers=workers,
            # SQLite has one writer: more threads only wait for each other.
            blocking_threads=1 if on_sqlite else 4,
            websockets=False,
            # A worker that is still starting does not hear the first signal to stop.
            workers_kill_timeout=STOP_SECONDS,
            log_enabled=settings.DEBUG or options["verbosity"] > 1,
        )
        self.stdout.write(f"quizsite is at http://{host}:{port}/")
        self.stdout.flush()
        # Until the server takes over the signal, it must end the helpers too.
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
        stop = threading.Event()
        helpers = [threading.Thread(target=each, args=(stop,)) for each in (_tasks, _sweep)]
        for helper in helpers:
            helper.start()
        try:
            server.serve()
        finally:
            stop.set()
            for helper in helpers:
                helper.join()


def _tasks(stop: threading.Event) -> None:
    """Keep one task worker alive until the server stops."""
    command = [sys.executable, sys.argv[0], "db_worker"]
    while not stop.is_set():
        with subprocess.Popen(command) as worker:  # noqa: S603 - our own command line
            while worker.poll() is None and not stop.wait(0.2):
                pass
            worker.terminate()
        stop.wait(RESPAWN_SECONDS)


def _sweep(stop: threading.Event) -> None:
    """Close overdue attempts once a minute, for learners who do not come back."""
    while not stop.wait(SWEEP_SECONDS):
        try:
            sweep_overdue(now=timezone.now())
        except DatabaseError:
            _log.exception("The sweep failed; the next one is due in %s s.", SWEEP_SECONDS)
        close_old_connections()

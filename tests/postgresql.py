"""`python -m tests.postgresql COMMAND ...`: run a command with a PostgreSQL server of its own.

The server lives in a temporary folder, listens to this machine alone and ends with the command.
PostgreSQL refuses to run as root; then it runs as the account `postgres`. Where PostgreSQL is not
installed one line says so and the command is left out; with CI=true that is an error.
"""

import contextlib
import glob
import os
import pwd
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path


def binaries() -> Path | None:
    """The folder with initdb and pg_ctl, the newest version first."""
    folders = sorted(glob.glob("/usr/lib/postgresql/*/bin"), reverse=True)
    found = [Path(folder) for folder in folders if Path(folder, "initdb").exists()]
    on_path = shutil.which("initdb")
    return found[0] if found else Path(on_path).parent if on_path else None


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])


@contextlib.contextmanager
def server(bin_folder: Path) -> Iterator[str]:
    """A running server; gives its DATABASE_URL."""
    account = pwd.getpwnam("postgres") if os.geteuid() == 0 else None

    def run(*command: str | Path) -> None:
        user = {"user": account.pw_uid, "group": account.pw_gid} if account else {}
        subprocess.run(
            [str(part) for part in command], check=True, stdout=subprocess.DEVNULL, cwd="/", **user
        )

    folder = Path(tempfile.mkdtemp(prefix="quizsite-pg-"))
    if account:
        os.chown(folder, account.pw_uid, account.pw_gid)
    data = folder / "data"
    try:
        run(bin_folder / "initdb", "-D", data, "-U", "quizsite", "-E", "UTF8", "--auth=trust")
        port = free_port()
        settings = (
            f"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories={folder}"
            " -c max_connections=60"
        )
        run(bin_folder / "pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o", settings, "start")
        try:
            yield f"postgres://quizsite@127.0.0.1:{port}/postgres"
        finally:
            run(bin_folder / "pg_ctl", "-D", data, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main(command: list[str]) -> int:
    folder = binaries()
    if folder is None:
        print("PostgreSQL is not installed (apt-get install postgresql): its tests are left out.")
        return 1 if os.environ.get("CI") else 0
    with server(folder) as url:
        return subprocess.run(command, env=os.environ | {"DATABASE_URL": url}).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

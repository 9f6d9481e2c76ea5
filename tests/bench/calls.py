"""Requests to the whole WSGI application in this process: every middleware, no socket."""

import io
import json
from collections.abc import Callable
from functools import cache
from typing import Any

from django.core.handlers.wsgi import WSGIHandler


@cache
def application() -> WSGIHandler:
    return WSGIHandler()


def ready(
    method: str,
    path: str,
    *,
    query: str = "",
    body: Any = None,
    authorization: str = "",
    cookie: str = "",
    expect: int = 200,
) -> Callable[[], bytes]:
    """A request made ready; calling it, once, gives the body. RuntimeError for another status."""
    sent = b"" if body is None else json.dumps(body).encode()
    environ: dict[str, Any] = {
        "REQUEST_METHOD": method,
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "SCRIPT_NAME": "",
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "8000",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "HTTP_HOST": "127.0.0.1:8000",
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(sent),
        "wsgi.errors": io.StringIO(),
        "CONTENT_LENGTH": str(len(sent)),
    }
    if body is not None:
        environ["CONTENT_TYPE"] = "application/json"
    if authorization:
        environ["HTTP_AUTHORIZATION"] = authorization
    if cookie:
        environ["HTTP_COOKIE"] = cookie
    app = application()

    def call() -> bytes:
        response = app(environ, _ignore_start)
        try:
            content = b"".join(response)
        finally:
            response.close()
        if response.status_code != expect:
            raise RuntimeError(f"{method} {path}: {response.status_code} {content[:300]!r}")
        return content

    return call


def _ignore_start(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> Any:
    return lambda data: None

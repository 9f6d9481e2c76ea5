"""Whose time a page tells: that of the account that is signed in, else the server's."""

from collections.abc import Callable, Sequence
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from quizzes.models import User

Handler = Callable[[HttpRequest], HttpResponse]
NO_ACCOUNT_ASKED = frozenset({"web:healthz"})


class OwnTimeZone:
    """Middleware. Pages read the account anyhow; of health and of programs none is asked for."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        try:
            return self.get_response(request)
        finally:
            timezone.deactivate()

    def process_view(self, request: HttpRequest, *view: Any) -> None:
        match = request.resolver_match
        if match is None or match.app_name not in {"web", "admin"}:
            return
        if match.view_name not in NO_ACCOUNT_ASKED and isinstance(request.user, User):
            activate(request.user.time_zone)


def activate(name: str) -> None:
    """The zone by its name; an unknown one changes nothing."""
    if name in available_timezones():
        timezone.activate(ZoneInfo(name))


def zones() -> Sequence[tuple[str, Sequence[tuple[str, str]]]]:
    """Places to choose from by region, as a list of choices; UTC first."""
    regions: dict[str, list[tuple[str, str]]] = {}
    for name in sorted(available_timezones()):
        region, slash, place = name.partition("/")
        if slash and region not in {"Etc", "SystemV", "US", "posix", "right"}:
            regions.setdefault(region, []).append((name, place.replace("_", " ")))
    return [("UTC", [("UTC", "UTC")]), *regions.items()]

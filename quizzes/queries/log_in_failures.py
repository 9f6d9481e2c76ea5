"""Failed log-ins are counted in the database, for pages, admin and tokens alike.

axes counts those of a name from an address. Whoever tries many names stays below that, so there is
a budget for each address over all names, and one for all addresses together.
"""

from typing import Any

from axes.attempts import get_cool_off_threshold
from axes.handlers.database import AxesDatabaseHandler
from axes.models import AccessAttempt
from django.conf import settings
from django.db.models import Q, Sum
from django.http import HttpRequest


class LogInBudgets(AxesDatabaseHandler):  # type: ignore[misc]  # axes has no types
    def is_locked(self, request: HttpRequest, credentials: dict[str, Any] | None = None) -> bool:
        return super().is_locked(request, credentials) or _is_spent(request)


def _is_spent(request: HttpRequest) -> bool:
    """Whether a budget is used up that does not ask for the name. One statement."""
    failures, here = "failures_since_start", Q(ip_address=request.axes_ip_address)  # type: ignore[attr-defined]
    recent = AccessAttempt.objects.filter(attempt_time__gte=get_cool_off_threshold(request))
    found = recent.aggregate(
        here=Sum(failures, filter=here, default=0), everywhere=Sum(failures, default=0)
    )
    return bool(
        found["here"] >= settings.LOGIN_FAILURES_ADDRESS
        or found["everywhere"] >= settings.LOGIN_FAILURES_OVERALL
    )

"""`sweep`: close overdue attempts with what was saved in time."""

from typing import Any

from django.utils import timezone

from quizzes.actions.close_attempt import sweep_overdue
from quizzes.management.commands._output import JsonCommand


class Command(JsonCommand):
    help = "Close overdue attempts with what was saved in time."

    def handle(self, *args: Any, **options: Any) -> None:
        closed = sweep_overdue(now=timezone.now())
        self.report(options, {"closed": closed}, f"{closed} overdue attempts closed.")

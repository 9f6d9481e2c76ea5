"""What an account settles for itself."""

from quizzes.models import User


def set_time_zone(user: User, name: str) -> None:
    """`name` is one of `zoneinfo.available_timezones`."""
    user.time_zone = name
    user.save(update_fields=["time_zone"])

"""`demo_accounts`: an administrator, an instructor and a learner with generated passwords."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from quizzes.actions.demo_accounts import make_demo_accounts


class Command(BaseCommand):
    help = (
        "Make the demo accounts that are missing; their passwords go to a file only you can read."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        path = settings.DATA_DIR / "demo-accounts.txt"
        made = make_demo_accounts()
        if not made:
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.chmod(0o600)
        with path.open("a") as file:
            file.writelines(f"{name}\t{password}\n" for name, password in made.items())
        self.stdout.write(f"Demo accounts: {path}")

"""The application and its admin site."""

from importlib import import_module

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig


class QuizzesConfig(AppConfig):
    name = "quizzes"
    default_auto_field = "django.db.models.BigAutoField"


class QuizAdminConfig(AdminConfig):
    default_site = "quizzes.admin.site.QuizAdminSite"

    def ready(self) -> None:
        super().ready()
        # Not in quizzes/admin/__init__.py: that package is imported to find the site itself, and
        # what were registered then would go to a site that is thrown away.
        import_module("quizzes.admin.subjects")

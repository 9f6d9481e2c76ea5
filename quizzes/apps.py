"""The application and its admin site."""

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig


class QuizzesConfig(AppConfig):
    name = "quizzes"
    default_auto_field = "django.db.models.BigAutoField"


class QuizAdminConfig(AdminConfig):
    default_site = "quizzes.admin.site.QuizAdminSite"

"""The instructors' admin site."""

from django.contrib.admin import AdminSite
from django.utils.translation import gettext_lazy as _


class QuizAdminSite(AdminSite):
    site_header = _("quizsite")
    site_title = _("quizsite")
    index_title = _("Authoring")

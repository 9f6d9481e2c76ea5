"""The whole address space: pages, API, admin, health."""

from django.contrib import admin
from django.urls import include, path

handler404 = "quizzes.api.views.missing.not_found"

urlpatterns = [
    path("admin/", admin.site.urls),
    path("api/v1/", include("quizzes.api.urls")),
    path("", include("quizzes.web.urls")),
]

"""The whole address space: pages, API, admin, health."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("api/v1/", include("quizzes.api.urls")),
    path("", include("quizzes.web.urls")),
]

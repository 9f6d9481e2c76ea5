"""The project's addresses, and those of the baselines."""

from django.urls import include, path

from tests.bench import baselines, baselines_drf

urlpatterns = [
    path("bench/constant/<uuid:uuid>/", lambda request, uuid: baselines.constant_view(request)),
    path("bench/attempts/", baselines.insert_attempt),
    path("bench/answers/<int:slot>/", baselines.insert_step),
    path("bench/atomic/<uuid:uuid>/<int:slot>/", baselines_drf.WithAtomic.as_view()),
    path("bench/naive/<uuid:uuid>/<int:slot>/", baselines_drf.Naive.as_view()),
    path("", include("quizsite.urls")),
]

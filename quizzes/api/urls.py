"""Addresses of the REST API, version 1."""

from django.urls import path
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView

from quizzes.api.views import (
    actors,
    attempts,
    authored_facts,
    catalogue,
    decks,
    derivation,
    facts,
    index,
    marking,
    questions,
    remarks,
    scores,
    tokens,
)

app_name = "api"
urlpatterns = [
    path("", index.Index.as_view(), name="index"),
    path("auth/token/", tokens.Token.as_view(), name="token"),
    path("auth/logout/", tokens.Logout.as_view(), name="logout"),
    path("articles/", catalogue.ArticleList.as_view(), name="articles"),
    path("articles/<slug:slug>/", catalogue.ArticleOne.as_view(), name="article"),
    path("articles/<slug:slug>/timeline/", facts.Timeline.as_view(), name="timeline"),
    path("articles/<slug:slug>/causal-map/", facts.CausalMap.as_view(), name="causal-map"),
    path("quizzes/", catalogue.QuizList.as_view(), name="quizzes"),
    path("quizzes/<slug:slug>/", catalogue.QuizOne.as_view(), name="quiz"),
    path("quizzes/<slug:slug>/attempts/", attempts.Start.as_view(), name="start"),
    path("quizzes/<slug:slug>/deck.apkg", decks.QuizDeck.as_view(), name="quiz-deck"),
    path("articles/<slug:slug>/deck.apkg", decks.ArticleDeck.as_view(), name="article-deck"),
    path("articles/<slug:slug>/actors/", actors.Actors.as_view(), name="actors"),
    path("articles/<slug:slug>/actors/<slug:handle>/", actors.ActorOne.as_view(), name="actor"),
    path("articles/<slug:slug>/factors/", actors.Factors.as_view(), name="factors"),
    path("articles/<slug:slug>/factors/<slug:handle>/", actors.FactorOne.as_view(), name="factor"),
    path("articles/<slug:slug>/derive/", derivation.Derive.as_view(), name="derive"),
    path("jobs/<uuid:uuid>/", derivation.Job.as_view(), name="job"),
    path("quizzes/<slug:slug>/scores/", scores.QuizScores.as_view(), name="quiz-scores"),
    path("questions/", questions.QuestionList.as_view(), name="questions"),
    path("questions/<uuid:uuid>/", questions.QuestionOne.as_view(), name="question"),
    path("facts/", authored_facts.FactList.as_view(), name="facts"),
    path("facts/<uuid:uuid>/", authored_facts.FactOne.as_view(), name="fact"),
    path("scores/", scores.OwnScores.as_view(), name="scores"),
    path("attempts/<uuid:uuid>/", attempts.AttemptOne.as_view(), name="attempt"),
    path("attempts/<uuid:uuid>/answers/", attempts.AnswerMany.as_view(), name="answers"),
    path("attempts/<uuid:uuid>/answers/<int:slot>/", attempts.AnswerOne.as_view(), name="answer"),
    path(
        "attempts/<uuid:uuid>/answers/<int:slot>/marking/",
        marking.Marking.as_view(),
        name="marking",
    ),
    path("attempts/<uuid:uuid>/submit/", attempts.Submit.as_view(), name="submit"),
    path("attempts/<uuid:uuid>/review/", attempts.Review.as_view(), name="review"),
    path("attempts/<uuid:uuid>/remarks/", remarks.Remarks.as_view(), name="remarks"),
    path("schema/", SpectacularAPIView.as_view(), name="schema"),
    path(
        "docs/",
        # Its page has no form for an answer to OPTIONS.
        SpectacularSwaggerSplitView.as_view(
            url_name="api:schema", http_method_names=["get", "head"]
        ),
        name="docs",
    ),
]

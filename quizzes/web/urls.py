"""Addresses of the pages."""

from django.urls import path

from quizzes.web.accounts import SignIn, SignUp, me
from quizzes.web.articles import article, article_text
from quizzes.web.attempts import AttemptPage, submit
from quizzes.web.decks import article_deck, quiz_deck
from quizzes.web.health import healthz
from quizzes.web.home import home
from quizzes.web.marking import mark
from quizzes.web.own_data import download, erase
from quizzes.web.own_settings import own_settings
from quizzes.web.practice import practise_article, practise_attempt
from quizzes.web.printing import print_key, print_quiz
from quizzes.web.problems import problem
from quizzes.web.quizzes import quiz, start
from quizzes.web.remarks import remark
from quizzes.web.review import review
from quizzes.web.saving import save
from quizzes.web.signing_out import SignOut
from quizzes.web.trying import try_question

app_name = "web"
urlpatterns = [
    path("", home, name="home"),
    path("articles/<slug:slug>/", article, name="article"),
    path("articles/<slug:slug>/text/", article_text, name="article-text"),
    path("articles/<slug:slug>/practise/", practise_article, name="practise-article"),
    path("articles/<slug:slug>/deck/", article_deck, name="article-deck"),
    path("quizzes/<slug:slug>/", quiz, name="quiz"),
    path("quizzes/<slug:slug>/start/", start, name="start"),
    path("quizzes/<slug:slug>/print/", print_quiz, name="print"),
    path("quizzes/<slug:slug>/print/key/", print_key, name="print-key"),
    path("quizzes/<slug:slug>/deck/", quiz_deck, name="deck"),
    # Without a slash: it is the `type` of a refusal, letter by letter.
    path("problems/<slug:slug>", problem, name="problem"),
    path("attempts/<uuid:uuid>/", AttemptPage.as_view(), name="attempt"),
    path("attempts/<uuid:uuid>/save/", save, name="save"),
    path("attempts/<uuid:uuid>/submit/", submit, name="submit"),
    path("attempts/<uuid:uuid>/marking/<int:number>/", mark, name="marking"),
    path("attempts/<uuid:uuid>/practise/", practise_attempt, name="practise-attempt"),
    path("attempts/<uuid:uuid>/questions/<int:number>/remark/", remark, name="remark"),
    path("attempts/<uuid:uuid>/review/", review, name="review"),
    path("questions/<uuid:uuid>/try/", try_question, name="try-question"),
    path("sign-in/", SignIn.as_view(), name="sign-in"),
    path("sign-up/", SignUp.as_view(), name="sign-up"),
    path("sign-out/", SignOut.as_view(), name="sign-out"),
    path("me/", me, name="me"),
    path("me/settings/", own_settings, name="settings"),
    path("me/data.json", download, name="own-data"),
    path("me/erase/", erase, name="erase"),
    path("healthz", healthz, name="healthz"),
]

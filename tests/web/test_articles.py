"""Front page, article, deck, health and errors: what is shown to whom."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from quizzes.models import Actor, ActorAlias, Article, Quiz
from quizzes.models.publishing import Status
from tests.builders import CONTENTS, make_article, make_quiz, make_user
from tests.web.browsing import attempt_form, start

pytestmark = pytest.mark.django_db

HOUR = timedelta(hours=1)
FACT = "The crossing took 36 minutes."


def shown(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, address
    return response.content.decode()


def finish(client: Client, quiz: Quiz) -> None:
    client.post(f"{start(client, quiz)}submit/")


def test_home_lists_published_articles_with_their_published_quizzes(client):
    quiz = make_quiz()
    draft = make_quiz(article=quiz.article, status=Status.DRAFT)
    unseen = make_article(status=Status.DRAFT)

    home = shown(client, "/")

    assert quiz.title in home
    assert "4 questions, about 2 min" in home
    assert draft.title not in home
    assert unseen.title not in home


@pytest.mark.parametrize(
    ("text", "found"), [("Flights", True), ("ada reed", True), ("quick", True), ("zeppelin", False)]
)
def test_search_looks_into_titles_authors_and_quizzes(client, text, found):
    article = make_quiz().article

    assert (article.title in shown(client, f"/?q={text}")) == found


def test_search_looks_into_names_and_descriptions_and_wants_every_word(client):
    article = make_quiz(description="Balloons and aeroplanes").article
    pilot = Actor.objects.create(article=article, handle="b", name="Louis Blériot", kind="person")
    ActorAlias.objects.create(actor=pilot, name="The Frenchman")

    for text in ("balloons", "louis", "frenchman", "the hangar", "balloons hangar louis"):
        assert article.title in shown(client, f"/?q={text}"), text
    assert article.title not in shown(client, "/?q=balloons+zeppelin")


def test_search_finds_no_question_by_its_words(client):
    article = make_quiz().article

    assert article.title not in shown(client, "/?q=Kitty+Hawk")


def test_of_many_quizzes_the_first_are_listed_unless_one_is_looked_for(client):
    first = make_quiz()
    *_, last = quizzes = [first, *(make_quiz(article=first.article) for _ in range(4))]

    home = shown(client, "/")
    assert [f"<strong>{quiz.title}</strong>" in home for quiz in quizzes] == [
        *(True, True, True),
        *(False, False),
    ]
    assert "2 more quizzes" in home
    assert f"<strong>{last.title}</strong>" in shown(client, f"/?q={last.title}")


def test_long_lists_of_articles_come_in_pages(client):
    articles = [make_article() for _ in range(21)]

    assert articles[-1].title not in shown(client, "/")
    assert articles[-1].title in shown(client, "/?page=2")


def test_an_article_shows_three_questions_and_no_answers(client):
    quiz = make_quiz()

    page = shown(client, f"/articles/{quiz.article.slug}/")

    assert page.count("<li>") >= 3
    assert CONTENTS["short_text"].stem in page
    assert "Louis Blériot" not in page
    assert FACT not in page


def test_no_sample_is_a_question_of_an_exam(client):
    article = make_article()
    withheld = make_quiz(["short_text"], article=article, answers_from=timezone.now() + HOUR)
    closed = make_quiz(["date"], article=article, open_for_practice=False)
    make_quiz(["ordering"], article=article)

    page = shown(client, f"/articles/{article.slug}/")

    assert CONTENTS["ordering"].stem in page
    for quiz in (withheld, closed):
        stem = quiz.sections.get().questions.get().current.stem
        assert stem not in page


def test_the_first_quiz_begins_with_one_tap_and_goes_on_where_it_was(client):
    quiz = make_quiz()
    address = f"/articles/{quiz.article.slug}/"

    assert f'action="/quizzes/{quiz.slug}/start/"' in shown(client, address)
    url = start(client, quiz)

    assert f'href="{url}?q=1"' in shown(client, address)
    assert "Continue at question 1" in shown(client, address)


def test_an_article_says_how_many_core_facts_are_known(client):
    quiz = make_quiz(["short_text"])
    address = f"/articles/{quiz.article.slug}/"
    assert "2 core facts to know" in shown(client, address)

    url = start(client, quiz)
    form = attempt_form(client.get(f"{url}?q=1"))
    client.post(f"{url}?q=1", form.data("check:1", **{"1-answer": "Blériot"}))

    assert "2 of 2 core facts known" in shown(client, address)


@pytest.mark.parametrize("taken", ["nothing", "open", "finished"])
def test_facts_open_with_a_finished_quiz(client, taken):
    quiz = make_quiz()
    if taken == "open":
        start(client, quiz)
    if taken == "finished":
        finish(client, quiz)

    page = shown(client, f"/articles/{quiz.article.slug}/")

    assert (FACT in page) == (taken == "finished")
    assert ("<h3>1909</h3>" in page) == (taken == "finished")
    assert ("25 July" in page) == (taken == "finished")
    assert ("Pilots at the coast" in page) == (taken == "finished")
    deck = client.get(f"/articles/{quiz.article.slug}/deck/")
    assert deck.status_code == (200 if taken == "finished" else 403)


@pytest.mark.parametrize("of", ["articles", "quizzes"])
def test_a_deck_says_that_a_quiz_comes_first(client, of):
    quiz = make_quiz()
    owner = f"/{of}/{(quiz if of == 'quizzes' else quiz.article).slug}/"

    reply = client.get(f"{owner}deck/")
    page = reply.content.decode()

    assert (reply.status_code, FACT in page) == (403, False)
    assert "Finish a quiz first" in page
    assert f'class="main" href="{owner}"' in page
    assert client.get(f"/api/v1{owner}deck.apkg").status_code == 404


def test_a_deck_that_no_quiz_opens_is_not_found(client):
    secret = make_quiz(article=make_article(facts_shown=Article.FactsShown.INSTRUCTORS))
    closed = make_quiz(open_for_practice=False)

    assert [
        client.get(f"{address}deck/").status_code
        for address in (
            f"/quizzes/{secret.slug}/",
            f"/articles/{secret.article.slug}/",
            f"/quizzes/{closed.slug}/",
        )
    ] == [404, 404, 404]
    assert "Anki" not in shown(client, f"/quizzes/{secret.slug}/")


def test_the_start_of_a_quiz_tells_of_its_cards(client):
    quiz = make_quiz()
    address = f"/quizzes/{quiz.slug}/"

    assert "take its questions along as cards for Anki" in shown(client, address)
    finish(client, quiz)
    assert f'href="{address}deck/"' in shown(client, address)


def test_a_finished_quiz_on_another_article_opens_nothing(client):
    quiz = make_quiz()
    finish(client, make_quiz())

    assert FACT not in shown(client, f"/articles/{quiz.article.slug}/")


@pytest.mark.parametrize(
    ("rule", "for_learner", "for_instructor"),
    [
        (Article.FactsShown.ALWAYS, True, True),
        (Article.FactsShown.AFTER_QUIZ, False, True),
        (Article.FactsShown.INSTRUCTORS, False, True),
    ],
)
def test_facts_follow_the_rule_of_their_article(client, rule, for_learner, for_instructor):
    article = make_article(facts_shown=rule)
    instructor = Client()
    instructor.force_login(make_user(is_staff=True))

    assert (FACT in shown(client, f"/articles/{article.slug}/")) == for_learner
    assert (FACT in shown(instructor, f"/articles/{article.slug}/")) == for_instructor


def test_the_deck_page_names_the_cards_and_leads_to_the_file(client):
    quiz = make_quiz()
    finish(client, quiz)

    page = shown(client, f"/quizzes/{quiz.slug}/deck/")

    assert CONTENTS["short_text"].stem in page
    download = f"/api/v1/quizzes/{quiz.slug}/deck.apkg"
    assert f'href="{download}"' in page
    assert client.get(download).status_code == 200


def test_the_deck_page_leads_to_the_cards_that_were_chosen(client):
    quiz = make_quiz()
    finish(client, quiz)

    page = shown(client, f"/quizzes/{quiz.slug}/deck/?about=order&options=1")

    assert CONTENTS["ordering"].options[0].text in page
    assert CONTENTS["date"].stem not in page
    download = f"/api/v1/quizzes/{quiz.slug}/deck.apkg?about=order&amp;options=1"
    assert f'href="{download}"' in page


def test_a_choice_of_no_subject_is_told_to_be_one_of_all(client):
    quiz = make_quiz()
    finish(client, quiz)
    address, told = f"/quizzes/{quiz.slug}/deck/", "No subject was ticked"

    assert told in shown(client, f"{address}?chosen=1")
    assert told not in shown(client, f"{address}?chosen=1&about=when")
    assert told not in shown(client, address)


def test_each_choice_of_cards_has_a_file_name_of_its_own(client):
    quiz = make_quiz()
    finish(client, quiz)
    names = {
        f"articles/{quiz.article.slug}/deck.apkg": f"{quiz.article.slug}-core",
        f"articles/{quiz.article.slug}/deck.apkg?cards=all": f"{quiz.article.slug}-all",
        f"quizzes/{quiz.slug}/deck.apkg": f"{quiz.slug}-quiz",
        f"quizzes/{quiz.slug}/deck.apkg?about=who&about=why&options=1": (
            f"{quiz.slug}-quiz-why-who-options"
        ),
    }

    assert {url: client.get(f"/api/v1/{url}")["Content-Disposition"] for url in names} == {
        url: f'attachment; filename="{name}.apkg"' for url, name in names.items()
    }


def test_cards_about_nothing_known_are_not_found(client):
    quiz = make_quiz()
    finish(client, quiz)

    assert client.get(f"/quizzes/{quiz.slug}/deck/?about=everything").status_code == 404


def test_an_unpublished_quiz_is_not_found(client):
    quiz = make_quiz(status=Status.DRAFT)

    for address in ("", "deck/"):
        assert client.get(f"/quizzes/{quiz.slug}/{address}").status_code == 404
    assert client.post(f"/quizzes/{quiz.slug}/start/").status_code == 404


def test_a_quiz_without_questions_cannot_be_started(client):
    quiz = make_quiz([])

    assert "This quiz has no questions at the moment." in shown(client, f"/quizzes/{quiz.slug}/")
    assert client.post(f"/quizzes/{quiz.slug}/start/")["Location"] == f"/quizzes/{quiz.slug}/"


def test_reloading_the_address_of_start_leads_to_the_start_page(client):
    quiz = make_quiz()

    assert client.get(f"/quizzes/{quiz.slug}/start/")["Location"] == f"/quizzes/{quiz.slug}/"


def test_health_asks_the_database_and_no_session(client, django_assert_num_queries):
    client.force_login(make_user())

    with django_assert_num_queries(1):
        response = client.get("/healthz")

    assert (response.status_code, response.json()) == (200, {"status": "ok"})


def test_a_missing_page_leads_home(client, settings):
    settings.DEBUG = False

    response = client.get("/nowhere/")

    assert response.status_code == 404
    assert "Not found" in response.content.decode()
    assert 'href="/"' in response.content.decode()


def test_a_fault_of_ours_has_a_page_without_the_database(monkeypatch, settings):
    settings.DEBUG = False
    monkeypatch.setattr("quizzes.web.home.find_articles", lambda *args, **kwargs: 1 / 0)
    client = Client(raise_request_exception=False)

    response = client.get("/")

    assert response.status_code == 500
    assert "Something broke here" in response.content.decode()


@pytest.mark.parametrize("address", ["/", "/sign-in/", "/me/"])
def test_pages_carry_the_strict_policy_and_nothing_inline(client, address):
    response = client.get(address)

    policy = response["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "style=" not in response.content.decode()
    assert "<style" not in response.content.decode()

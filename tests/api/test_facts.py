"""Timeline and causal map over the API: open to whoever may see the article's facts."""

import pytest

from quizzes.models import Article
from tests.api.calling import Caller
from tests.builders import make_article, make_claim, make_event, make_quiz

pytestmark = pytest.mark.django_db

OPEN = {"facts_shown": Article.FactsShown.ALWAYS}


def test_the_timeline_has_dates_as_they_are_known_earliest_first():
    article = make_article(**OPEN)
    make_event(article, "Balloons are the fashion.", "178X", paragraph=None)

    reply = Caller().get(f"articles/{article.slug}/timeline/").json()

    early, late = article.facts.get(event__edtf="178X"), article.facts.get(paragraph=8)
    assert reply == {
        "article": article.slug,
        "events": [
            {
                "id": str(fact.uuid),
                "date": date,
                "date_text": text,
                "extent": "within",
                "inferred": False,
                "statement": fact.statement,
                "paragraph": fact.paragraph,
                "worth": "core",
            }
            for fact, date, text in (
                (early, "178X", "the 1780s"),
                (late, "1909-07-25", "25 July 1909"),
            )
        ],
    }


def test_the_causal_map_joins_factors_and_says_who_says_so():
    article = make_article(**OPEN)
    claim = article.facts.get(kind="claim").claim

    reply = Caller().get(f"articles/{article.slug}/causal-map/").json()

    assert reply == {
        "article": article.slug,
        "factors": [
            {"id": claim.cause.handle, "label": "The prize"},
            {"id": claim.effect.handle, "label": "Pilots at the coast"},
        ],
        "claims": [
            {
                "id": str(claim.fact.uuid),
                "cause": claim.cause.handle,
                "effect": claim.effect.handle,
                "relation": "causes",
                "speaker": "Ada Reed",
                "reported_by": "Ada Reed",
                "stance": "endorses",
                "strength": "stated",
                "says": "Ada Reed argues",
                "statement": "A prize drew pilots to the coast.",
                "paragraph": 9,
                "worth": "core",
            }
        ],
    }


@pytest.mark.parametrize("name", ["timeline", "causal-map"])
def test_facts_open_with_a_finished_quiz(name):
    quiz, caller = make_quiz(), Caller()
    address = f"articles/{quiz.article.slug}/{name}/"
    attempt = caller.post(f"quizzes/{quiz.slug}/attempts/").json()
    caller.sign(f"Attempt {attempt['token']}")
    assert caller.get(address).status_code == 404

    caller.post(f"attempts/{attempt['id']}/submit/")

    assert caller.get(address).status_code == 200


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize("name", ["timeline", "causal-map"])
def test_statements(name, rows, django_assert_num_queries):
    article = make_article(**OPEN)
    for _ in range(rows):
        make_event(article, "Again.", "1910", paragraph=1)
        make_claim(article, "Again.", paragraph=1)

    with django_assert_num_queries(3):
        Caller().get(f"articles/{article.slug}/{name}/")

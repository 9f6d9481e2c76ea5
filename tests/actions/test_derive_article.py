"""Deriving counts from the article's date of publication, if it has one."""

import pytest

from quizzes.actions.derive_article import derive_article
from tests.builders import make_article

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("published", "dates"),
    [("2016-06-23", ["2015", "1909"]), ("2016", ["2015", "1909"]), ("", ["1909"])],
)
def test_last_year_is_the_one_before_the_publication(settings, published, dates):
    settings.LANGUAGE_MODEL = "none"
    text = "The harvest failed last year. Louis Blériot crossed the Channel in 1909."
    article = make_article(text=text, published=published)

    derive_article(article)

    events = article.proposals.filter(kind="event")
    assert [event.payload["date"]["edtf"] for event in events] == dates

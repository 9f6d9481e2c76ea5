"""Facts of proposers that the settings name come to the review; lies are counted and shown."""

import json
from hashlib import sha256

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.test import Client

from quizzes.actions.ask_proposers import proposers
from quizzes.actions.derive_article import derive_article
from quizzes.actions.instructors import make_instructor
from tests.builders import make_article, make_user
from tests.domain.derivation.proposing.test_checking import CROSSING, PRIZE, TEXT

pytestmark = pytest.mark.django_db(transaction=True)

HERE = "tests.actions.test_ask_proposers"
FOLDER = "quizzes.domain.derivation.proposing.from_folder.FactsFromFolder"
LIE = CROSSING | {"text": "Louis Blériot crossed the Channel on 25 July 1910."}


class Liar:
    name, sends_away = "liar", False

    def propose(self, text, *, title, published):
        yield LIE
        yield PRIZE
        yield None


class Away(Liar):
    sends_away = True


class Broken(Liar):
    def propose(self, text, *, title, published):
        raise RuntimeError(text)


@pytest.fixture
def owner():
    user = make_user("owner")
    make_instructor(user)
    return user


@pytest.fixture
def article(owner, settings):
    settings.LANGUAGE_MODEL = "none"
    return make_article(owner=owner, text=TEXT)


def rules(article):
    return list(article.proposals.filter(rule__contains=":claim").values_list("rule", flat=True))


def test_none_is_asked_by_default(article, settings):
    assert settings.PROPOSERS == []
    assert set(derive_article(article)) == {"facts", "drafts", "new"}


def test_a_proposer_adds_what_stands_in_the_text(article, settings, tmp_path):
    settings.PROPOSERS = [f"{FOLDER}:{tmp_path}"]
    path = tmp_path / f"{sha256(TEXT.encode()).hexdigest()}.json"
    path.write_text(json.dumps({"facts": [PRIZE, PRIZE]}))
    before = derive_article(article)["facts"]

    assert derive_article(article)["new"] == 0
    assert rules(article) == ["folder:claim"]
    assert article.proposals.filter(sort="fact").count() == before


def test_lies_are_refused_counted_and_shown(article, settings, owner):
    settings.PROPOSERS = [f"{HERE}.Liar"]
    client = Client()
    client.force_login(owner)
    started = client.post(f"/admin/quizzes/article/{article.pk}/derive/")
    call_command("db_worker", "--batch", "--no-startup-delay", verbosity=0)

    page = client.get(started["Location"], follow=True).content.decode()

    assert (
        "Facts of proposers that were refused: 2. Of these 1 quote what the text does not say "
        "there, 1 are incomplete or no facts of the text."
    ) in page
    assert rules(article) == ["liar:claim"]
    assert LIE["text"] not in {
        each.payload["text"] for each in article.proposals.filter(sort="fact")
    }


def test_refusals_are_counted_by_their_reason(article, settings):
    settings.PROPOSERS = [f"{HERE}.Liar"]

    counts = derive_article(article)

    assert {name: counts[name] for name in counts if name.startswith("refused")} == {
        "refused": 2,
        "refused_span": 1,
        "refused_shape": 1,
    }


def test_one_that_fails_is_passed_over_and_its_error_tells_no_text(article, settings, caplog):
    settings.PROPOSERS = [f"{HERE}.Broken", f"{HERE}.Liar"]

    assert derive_article(article)["failed"] == 1
    assert rules(article) == ["liar:claim"]
    assert "Proposer liar failed: RuntimeError" in caplog.text
    assert "Blériot" not in caplog.text


@pytest.mark.parametrize(("licence", "asked"), [("publisher", False), ("open", True)])
def test_a_publishers_text_is_not_sent_away(article, settings, licence, asked):
    settings.PROPOSERS = [f"{HERE}.Away"]
    article.text_licence = licence
    article.save()

    derive_article(article)

    assert bool(rules(article)) == asked


@pytest.mark.parametrize("entry", ["no.such.Proposer", "nodots", f"{FOLDER}", f"{HERE}.Liar:x"])
def test_what_cannot_be_used_is_said(settings, entry):
    settings.PROPOSERS = [entry]

    with pytest.raises(ImproperlyConfigured, match="PROPOSERS"):
        proposers()

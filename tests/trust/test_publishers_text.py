"""A publisher's text is its owner's alone: what is not quoted of it stands in no byte that others
are sent, in no export and in no log; and once it is deleted, nowhere at all.

Each sentence has a word of its own. A fact and a question made of the first sentences are quotes,
which may be shown; no reply has more words in a row than may be quoted.
"""

import logging
import re
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from django.core.management import call_command
from django.db import connection, connections
from django.test import Client
from django_tasks_db.models import DBTaskResult

from quizzes.actions.decide_many import accept_all
from quizzes.actions.decide_proposal import reject_proposal
from quizzes.actions.delete_source import delete_source
from quizzes.actions.derive_article import start_derivation
from quizzes.actions.guests import learner_of
from quizzes.actions.instructors import make_instructor
from quizzes.actions.quiz_of_questions import quiz_of_questions
from quizzes.actions.write_article import write_article
from quizzes.domain.text.sharing import words_of
from quizzes.models import Article, Fact, Question
from quizzes.permissions import Who
from tests.builders import make_user
from tests.taking import NOON, Taker, start, submit
from tests.trust.addresses import address, routes
from tests.trust.leaks import everything_sent, traces
from tests.trust.test_canary import told_in

pytestmark = pytest.mark.django_db(transaction=True)

QUOTED = (
    "Ada Reed founded the Zinnia Mining Company on 3 May 1907.",
    "The company opened a first shaft in March 1911.",
)
SECRET = (
    "On 8 June 1923 an inspector qzword{0} came to the village because the pumps had failed.",
    "Prime Minister Olga qzword{0} promised a railway in April 1931.",
    "Some 417 workers of qzword{0} left the valley after the flood of 1938.",
    "The ministry said that qzword{0} would lead to ruin, and that every one of the houses beside "
    "the old canal, from the mill to the northern bridge and beyond it as far as the wood, would "
    "have to be given up before the winter of 1940.",
)
COPIES = 5
LONGEST = 25


class Text:
    """The words of the sentences that nobody quotes."""

    def __init__(self) -> None:
        numbers = [f"{number:03}" for number in range(COPIES * len(SECRET))]
        secret = [SECRET[int(each) % len(SECRET)].format(each) for each in numbers]
        self.text = "\n\n".join([*QUOTED, *secret])
        self.needles = {each: f"qzword{each}" for each in numbers}

    def told(self, sent: bytes) -> list[str]:
        return traces(sent, self.needles)

    def too_long(self, sent: bytes) -> list[str]:
        """Runs of words that are longer than a quote."""
        shown = re.sub(r"<[^>]+>", " | tag | ", sent.decode("utf-8", "replace"))
        said = " ".join(words_of(shown))
        words = words_of(self.text)
        runs = (words[at : at + LONGEST + 1] for at in range(len(words) - LONGEST))
        return [" ".join(run) for run in runs if " ".join(run) in said]


@pytest.fixture
def text() -> Text:
    return Text()


@pytest.fixture
def owner():
    user = make_user("owner")
    make_instructor(user)
    return user


@pytest.fixture
def article(text, owner, settings):
    """Derived by the worker; the quoted sentences accepted, one of the others rejected."""
    settings.LANGUAGE_MODEL = "none"
    article = Article(slug="mine", title="The mine", author="Ada Reed", text=text.text)
    write_article(article, by=owner)
    start_derivation(article, by=owner)
    call_command("db_worker", "--batch", "--no-startup-delay", verbosity=0)
    end = len("\n\n".join(QUOTED))
    facts = list(article.proposals.filter(sort="fact", end__lte=end))
    drafts = article.proposals.filter(sort="draft", rests_on__in=facts).distinct()
    assert accept_all(facts, by=owner, now=NOON, batch=uuid4()) > 0
    assert accept_all(drafts, by=owner, now=NOON, batch=uuid4()) > 0
    reject_proposal(article.proposals.filter(state="pending").first(), by=owner, now=NOON)
    return article


@pytest.fixture
def attempt(article, owner):
    quiz = quiz_of_questions(
        *(article, list(Question.objects.all())), title="The mine", by=owner, published=True
    )
    learner = make_user("learner")
    taker = Taker(learner_of(learner), Who(user_id=learner.pk))
    submit(start(quiz, taker), taker)
    return start(quiz, taker)


def clients(attempt) -> dict[str, Client]:
    people = {
        "learner": attempt.learner.user,
        "other instructor": make_user("colleague"),
        "other staff": make_user("clerk"),
        "superuser": make_user("head", is_staff=True, is_superuser=True),
    }
    make_instructor(people["other instructor"])
    people["other staff"].is_staff = True
    people["other staff"].save()
    found = {"anonymous": Client()}
    for role, user in people.items():
        found[role] = Client()
        found[role].force_login(user)
    return found


def addresses_of(attempt) -> Iterator[str]:
    """Every address, and the lists and pages that take more in their query."""
    article = attempt.quiz.article
    rows = {"attempt": attempt, "quiz": attempt.quiz, "article": article}
    for route in routes():
        yield address(route, user=attempt.learner.user, **rows)
    for fact in Fact.objects.filter(article=article):
        yield f"/admin/quizzes/fact/{fact.pk}/change/"
    yield f"/admin/quizzes/article/{article.pk}/derive/?job={DBTaskResult.objects.first().pk}"
    yield f"/admin/quizzes/article/yields/?article={article.pk}"
    yield f"/admin/quizzes/question/add/?kind=date&article={article.pk}"
    yield f"/api/v1/jobs/{DBTaskResult.objects.first().pk}/"
    finished = attempt.learner.attempts.exclude(pk=attempt.pk).get()
    yield f"/attempts/{finished.uuid}/review/"
    yield f"/api/v1/attempts/{finished.uuid}/review/"


def sent_to(client: Client, url: str, method: str = "get") -> bytes:
    reply = getattr(client, method)(url)
    assert reply.status_code < 500, url
    return everything_sent(reply)


def test_nobody_else_is_sent_a_word_that_is_not_quoted(text, attempt, caplog):
    caplog.set_level(logging.DEBUG)
    seen = 0
    for role, client in clients(attempt).items():
        for url in addresses_of(attempt):
            sent = sent_to(client, url)
            assert (text.told(sent), text.too_long(sent)) == ([], []), f"{role} {url}"
            seen += b"Zinnia" in sent
    assert seen > 5, "quotes are shown, so that a leak would be"
    assert text.told(caplog.text.encode()) == []


def test_however_much_is_accepted_no_more_than_a_quote_is_shown(text, article, attempt, owner):
    pending = article.proposals.filter(state="pending").select_related("article")
    count = pending.count()
    accepted = accept_all(pending, by=owner, now=NOON, batch=uuid4())
    assert 0 < accepted < count
    client = clients(attempt)["other instructor"]
    told = 0
    for url in addresses_of(attempt):
        sent = sent_to(client, url)
        assert text.too_long(sent) == [], url
        told += bool(text.told(sent))
    assert told > 0
    assert text.too_long(text.text.encode())


def test_no_write_that_makes_no_sense_is_answered_with_it(text, attempt):
    for role, client in clients(attempt).items():
        for url in addresses_of(attempt):
            if url.endswith(("/submit/", "logout/", "sign-out/", "/erase/")):
                continue
            assert text.told(sent_to(client, url, "post")) == [], f"{role} {url}"


def test_searching_for_a_word_finds_as_little_as_for_none(text, attempt):
    for role, client in clients(attempt).items():
        for url in ("/?q={}", "/api/v1/articles/?q={}", "/admin/quizzes/article/?q={}"):
            there, not_there = (
                [len(client.get(url.format(word)).content) for _ in range(2)][1]
                for word in ("qzword003", "qzword999")
            )
            assert there == not_there, f"{role} {url}"


def test_no_export_has_it(text, attempt):
    packages = 0
    for role, client in clients(attempt).items():
        for kind, slug in (("articles", "mine"), ("quizzes", attempt.quiz.slug)):
            reply = client.get(f"/api/v1/{kind}/{slug}/deck.apkg")
            if reply.status_code == 200:
                packages += 1
                assert told_in(reply.content, text) == [], role
    assert packages == 6


def test_its_owner_is_shown_it(text, article, attempt, owner):
    client = Client()
    client.force_login(owner)
    for url in (
        f"/admin/quizzes/article/{article.pk}/change/",
        f"/admin/quizzes/article/{article.pk}/review/",
        "/articles/mine/text/",
    ):
        assert text.told(sent_to(client, url)), url


def test_no_statement_is_logged(text, owner, caplog):
    """Not even where statements are watched, as in development."""
    caplog.set_level(logging.DEBUG)
    connection.force_debug_cursor = True
    try:
        article = Article(slug="mine", title="The mine", text=text.text)
        write_article(article, by=owner)
    finally:
        connection.force_debug_cursor = False

    assert text.told(caplog.text.encode()) == []


def test_a_deleted_text_is_nowhere(text, article, attempt, owner):
    """In no row of any table, and on SQLite in no byte of its files."""
    fact = Fact.objects.filter(article=article).first()
    before = (fact.start, fact.end, article.text_sha256)
    DBTaskResult.objects.update(traceback=f"ValueError: {text.text}")
    assert len(text.told(stored())) == len(text.needles)

    assert delete_source(article, by=owner)

    fact.refresh_from_db()
    article.refresh_from_db()
    assert (fact.start, fact.end, article.text_sha256) == before
    assert text.told(stored()) == []
    assert text.too_long(stored()) == []
    for client in clients(attempt).values():
        assert text.told(sent_to(client, "/articles/mine/text/")) == []


def stored() -> bytes:
    """All rows of all tables; with SQLite also the files as they lie on the disk."""
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            found += [repr(row) for row in cursor.fetchall()]
    rows = "\n".join(found).encode()
    if connection.vendor != "sqlite":
        return rows
    name = str(connections.databases["default"]["NAME"])
    files = [Path(f"{name}{end}") for end in ("", "-wal")]
    return rows + b"".join(path.read_bytes() for path in files if path.exists())

"""Before the reveal, nothing that tells a key stands in any byte that any learner is sent.

Every address is asked, by everybody who is not an instructor, while attempts are open or their
answers withheld; and so is every step of taking a quiz, mistakes included.
"""

import io
import zipfile
from contextlib import contextmanager
from dataclasses import dataclass, replace
from decimal import Decimal
from uuid import uuid4

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from quizzes.actions.guests import learner_of, new_guest
from quizzes.domain import kinds
from quizzes.domain.kinds import Kind
from quizzes.models import Attempt, Key, KeySpec, Quiz, User
from quizzes.permissions import GUEST_COOKIE, Part, Who
from quizzes.queries import attempts as attempt_queries
from tests.builders import make_user
from tests.taking import NOON, Taker, start, submit
from tests.trust.addresses import address, routes
from tests.trust.canaries import Canaries, make_canary_article, make_canary_quiz
from tests.trust.leaks import everything_sent, traces
from tests.web.browsing import attempt_form, typed_fields

pytestmark = [pytest.mark.crawl, pytest.mark.django_db]

FAR_OFF = "2999-01-01T00:00:00Z"

QUIZZES = {
    "immediate": {"feedback": "immediate"},
    "deferred": {"feedback": "deferred", "layout": "all"},
    "withheld": {"feedback": "immediate", "answers_from": FAR_OFF},
    "exam": {"feedback": "deferred", "open_for_practice": False},
}
NUMBERS = (*range(1, 11), "overview")
READS = ("get", "head", "options")


@dataclass
class Scene:
    """Four quizzes on one article, and who asks: each with the headers that make them known."""

    canaries: Canaries
    quizzes: dict[str, Quiz]
    user: User
    others: User
    guest_token: str
    attempts: list[Attempt]

    def clients(self) -> dict[str, Client]:
        signed_in, other = Client(), Client()
        signed_in.force_login(self.user)
        other.force_login(self.others)
        cookie = Client()
        cookie.cookies[GUEST_COOKIE] = self.guest_token
        return {
            "anonymous": Client(),
            "guest": cookie,
            "guest over the API": Client(headers={"Authorization": f"Attempt {self.guest_token}"}),
            "learner": signed_in,
            "other learner": other,
        }

    def leaks(self, reply) -> list[str]:
        return traces(everything_sent(reply), self.canaries.needles)


@pytest.fixture
def scene():
    canaries = Canaries()
    article = make_canary_article(canaries)
    quizzes = {
        name: make_canary_quiz(canaries, article, slug=name, **fields)
        for name, fields in QUIZZES.items()
    }
    made = new_guest()
    made.learner.save()
    guest = Taker(made.learner, Who(token_hash=made.learner.token_hash), made.token)
    user = make_user("learner")
    learner = Taker(learner_of(user), Who(user_id=user.pk))
    attempts = [start(quiz, taker) for taker in (guest, learner) for quiz in quizzes.values()]
    for attempt, taker in zip(attempts, [guest] * 4 + [learner] * 4, strict=True):
        if attempt.quiz == quizzes["withheld"]:
            submit(attempt, taker)
    return Scene(canaries, quizzes, user, make_user("other"), made.token, attempts)


def addresses_of(scene) -> list[str]:
    """Every address for every attempt and quiz, once."""
    found = {
        address(
            route,
            attempt=attempt,
            quiz=attempt.quiz,
            article=attempt.quiz.article,
            user=scene.user,
        )
        for route in routes()
        for attempt in scene.attempts
    }
    pages = {f"/attempts/{a.uuid}/?q={q}" for a in scene.attempts for q in NUMBERS}
    lists = {"/?q=qzcanary", "/api/v1/quizzes/?q=qzcanary", "/api/v1/articles/?ordering=text"}
    return sorted(found | pages | lists)


def asked(scene, client, method, url, *args, **kwargs):
    """The reply, which must not leak."""
    reply = getattr(client, method)(url, *args, **kwargs)
    assert reply.status_code < 500, url
    assert scene.leaks(reply) == [], f"{method} {url} {reply.status_code}"
    return reply


@contextmanager
def undone():
    """Whatever happens inside is taken back, so that the next request meets the same rows."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.mark.parametrize(
    "role", ["anonymous", "guest", "guest over the API", "learner", "other learner"]
)
def test_no_address_tells_a_key(scene, role):
    client = scene.clients()[role]
    for url in addresses_of(scene):
        for method in READS:
            asked(scene, client, method, url)


@pytest.mark.parametrize(
    "role", ["anonymous", "guest", "guest over the API", "learner", "other learner"]
)
def test_no_address_tells_a_key_to_a_write_that_makes_no_sense(scene, role):
    """Closing attempts of one's own is left out: afterwards their keys may be shown."""
    client = scene.clients()[role]
    for url in addresses_of(scene):
        if url.endswith("/submit/"):
            continue
        for method, body in (("post", {}), ("put", "{}"), ("patch", "["), ("delete", "")):
            with undone():
                if method == "post":
                    asked(scene, client, "post", url, {"title": "x", "do": "check-9"})
                asked(scene, client, method, url, body, content_type="application/json")
        if url.endswith("out/"):
            client = scene.clients()[role]  # the cookies of the last one are gone


def test_reading_an_open_attempt_reads_no_table_of_keys(scene):
    tables = [f'"{model._meta.db_table}"' for model in (Key, KeySpec)]
    for role, client in scene.clients().items():
        for url in addresses_of(scene):
            with CaptureQueriesContext(connection) as captured:
                client.get(url)
            read = [query["sql"] for query in captured if any(t in query["sql"] for t in tables)]
            assert read == [], f"{role} {url}"


ANSWERS = {
    1: ("right", "wrong", "no-such-option", None, 7, []),
    2: ("right", "a wrong answer", "x" * 501, "", None, 7, "a\tb"),
    3: ({"year": "1207", "month": "8"}, "1999", "31 June 1207", {"month": "4"}, None, [], "\0"),
    4: ("right", "wrong", [], ["a"], "a", None),
    5: ("right", "wrong", True, "perhaps", 1, [], None),
    6: ("right", "wrong", [], ["a"], "a", {}, None),
    7: ("right", "wrong", {}, {"a": "b"}, ["a"], "a", None),
    8: ("right", "36", 36, "0.5 %", "3 to 4", "1,5", [], None),
    9: ("right", "wrong", {}, {"a": "b"}, {"1": "April"}, {"3": "a"}, ["a"], "a", None),
    10: ("Because.\nSo.", "No.", "x" * 2001, ["a"], 7, None),
}


def in_full(scene, slot, answer):
    """The right or a wrong answer, where the table names it so."""
    ids = list(slot.revision.options.order_by("position").values_list("public_id", flat=True))
    match slot.number, answer:
        case 1, "right":
            return ids[2]
        case 1, "wrong":
            return ids[0]
        case 2, "right":
            return Key.objects.filter(revision=slot.revision)[0].value
        case 4, "right":
            return ids
        case 4, "wrong":
            return ids[::-1]
        case 5, "right" | "wrong":
            return "true" if answer == "right" else "false"
        case 6, "right" | "wrong":
            return ids[1::2] if answer == "right" else ids[::2]
        case 7, "right" | "wrong":
            rights = ids[4:8] if answer == "right" else ids[5:]
            return dict(zip(ids[:4], rights, strict=True))
        case 8, "right":  # with a comma, for the number itself would be echoed
            return f"{Decimal(Key.objects.filter(revision=slot.revision)[0].value):,}"
        case 9, "right":
            return {"1": "4/1113", "3": ids[2]}
        case 9, "wrong":
            return {"1": "4/1114", "2": "a wrong one", "3": ids[0]}
    return answer


def echoed(slot, answer) -> set[str]:
    """The canaries that an answer itself holds: what a learner typed may be sent back."""
    return {"key of the text"} if (slot.number, answer) == (2, "right") else set()


@pytest.mark.parametrize(
    ("role", "name"),
    [("guest over the API", "immediate"), ("learner", "deferred"), ("guest over the API", "exam")],
)
def test_taking_a_quiz_over_the_api_tells_no_key(scene, name, role):
    client = scene.clients()[role]
    owner = {"learner": scene.user}.get(role)
    attempt = next(a for a in scene.attempts if a.quiz.slug == name and a.learner.user == owner)
    base = f"/api/v1/attempts/{attempt.uuid}/"
    for slot in attempt.slots.select_related("revision"):
        for answer in ANSWERS[slot.number]:
            raw = in_full(scene, slot, answer)
            if echoed(slot, answer):
                continue
            item = {"answer": raw, "client_id": str(uuid4()), "sequence": 1}
            json = {"content_type": "application/json"}
            for _ in range(2):  # the second is a resend, the third below is stale
                asked(scene, client, "put", f"{base}answers/{slot.number}/", item, **json)
            stale = item | {"client_id": str(uuid4())}
            asked(scene, client, "put", f"{base}answers/{slot.number}/", stale, **json)
            batch = [stale | {"slot": slot.number, "sequence": 9}]
            asked(scene, client, "put", f"{base}answers/", batch, **json)
            asked(scene, client, "get", base)
            asked(scene, client, "get", f"{base}review/")
    if name != "immediate":
        item = {"answer": None, "client_id": str(uuid4()), "check": True}
        reply = asked(scene, client, "put", f"{base}answers/1/", item, **json)
        assert reply.status_code == 409


@pytest.mark.parametrize(
    ("role", "name"), [("learner", "immediate"), ("guest", "deferred"), ("learner", "exam")]
)
def test_taking_a_quiz_in_the_browser_tells_no_key(scene, name, role):
    client = scene.clients()[role]
    owner = {"learner": scene.user}.get(role)
    attempt = next(a for a in scene.attempts if a.quiz.slug == name and a.learner.user == owner)
    page = f"/attempts/{attempt.uuid}/"
    asked(scene, client, "post", f"/quizzes/{name}/start/")
    verbs = ["next", "finish", "keep", "up", "down", "unknown"]
    for slot in attempt.slots.select_related("revision"):
        number = slot.number
        right, wrong = (in_full(scene, slot, ANSWERS[number][place]) for place in (0, 1))
        raws = (right, wrong, "nonsense", "")
        if number == 2 or number > 4:  # text would be echoed; the others take their time
            raws = raws[1:] if number == 2 else raws[1:3]
        for raw in raws:
            for verb in verbs if name == "immediate" else [*verbs, "check", "check-unknown"]:
                form = attempt_form(asked(scene, client, "get", f"{page}?q={number}"))
                data = form.data(**fields(form, number, raw))
                data["do"] = [f"{verb}:{number}:{slot.order[0] if slot.order else ''}"]
                for _ in range(2):  # the second is a resend
                    reply = asked(scene, client, "post", page, data)
                    if reply.status_code == 302:
                        asked(scene, client, "get", reply["Location"])
                stale = data | {f"{number}-client_id": [str(uuid4())], f"{number}-was": ["?"]}
                asked(scene, client, "post", page, stale)
    asked(scene, client, "get", f"{page}?q=overview")
    assert attempt.steps.count() > 20


def fields(form, number, raw):
    """What a browser sends for it; nonsense goes into the field where it can be typed."""
    if number == 3 and not isinstance(raw, dict):
        return {"3-year": raw}
    if number == 4 and not isinstance(raw, list):
        return {"4-order": [raw], "4-touched": "1"}
    if number == 6 and not isinstance(raw, list):
        return {"6-choice": [raw]}
    if number == 7 and not isinstance(raw, dict):
        return {"7-pair-a": raw}
    if number == 9 and not isinstance(raw, dict):
        return {"9-gap-1": raw}
    return typed_fields(form, number, raw)


def test_a_check_of_one_question_tells_nothing_of_the_others(scene):
    """Here the key of the checked question is told, so that the canaries are known to sing."""
    client = scene.clients()["learner"]
    attempt = next(
        a for a in scene.attempts if a.quiz.slug == "immediate" and a.learner.user == scene.user
    )
    slot = attempt.slots.get(number=1)
    item = {"answer": slot.order[0], "client_id": str(uuid4()), "check": True}

    reply = client.put(
        f"/api/v1/attempts/{attempt.uuid}/answers/1/", item, content_type="application/json"
    )
    page = client.get(f"/attempts/{attempt.uuid}/?q=1")

    for told in (reply, page):
        places = {leak.partition(" (")[0] for leak in scene.leaks(told)}
        assert "immediate: explanation of the choice" in places
        assert not [
            place
            for place in places
            if place.startswith("immediate") and "choice" not in place and "bird" not in place
        ]
    for number in range(2, 11):
        asked(scene, client, "get", f"/attempts/{attempt.uuid}/?q={number}")


@pytest.mark.parametrize(
    ("due", "decks"),
    [
        (False, {"quizzes/immediate", "quizzes/deferred"}),
        (True, {"quizzes/immediate", "quizzes/deferred", "quizzes/withheld", "articles/canaries"}),
    ],
)
def test_a_quiz_that_is_finished_does_not_open_what_others_withhold(scene, due, decks):
    """Its own keys are told now, the exam's never, and the withheld ones when they are `due`."""
    client = scene.clients()["learner"]
    attempt = next(
        a for a in scene.attempts if a.quiz.slug == "immediate" and a.learner.user == scene.user
    )
    submit(attempt, Taker(attempt.learner, Who(user_id=scene.user.pk)))
    assert scene.leaks(client.get(f"/api/v1/attempts/{attempt.uuid}/review/"))
    if due:
        Quiz.objects.filter(slug="withheld").update(answers_from=NOON)
    told = {}
    for url in addresses_of(scene):
        reply = client.get(url)
        is_package = url.endswith(".apkg") and reply.status_code == 200
        told[url] = told_in(reply.content, scene.canaries) if is_package else scene.leaks(reply)

    packages = {url for url, leaks in told.items() if url.endswith(".apkg") and leaks}
    assert packages == {f"/api/v1/{name}/deck.apkg" for name in decks}
    secret = ("exam",) if due else ("withheld", "exam")
    for url, leaks in told.items():
        assert [leak for leak in leaks if leak.startswith(secret)] == [], url


def told_in(package, canaries):
    """The canaries in the tables of an Anki package."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        data = b"".join(archive.read(name) for name in archive.namelist())
    return traces(data, canaries.needles)


# Faults planted on purpose: each must be found.


def leaking(kind: Kind) -> Kind:
    def present(shown, order):
        arrangement = kind.present(shown, order)
        keys = Key.objects.filter(revision__stem=shown.stem)
        wanted = " ".join(key.value + key.feedback for key in keys)
        return replace(
            arrangement,
            options=tuple(replace(each, text=each.text + wanted) for each in arrangement.options),
        )

    return replace(kind, present=present)


@pytest.mark.parametrize(("kind_id", "number"), [("single_choice", 1), ("ordering", 4)])
def test_planted_a_kind_that_presents_its_key_is_found(scene, kind_id, number, monkeypatch):
    class Leaky:
        @staticmethod
        def find(asked_for):
            found = kinds.find(asked_for)
            return leaking(found) if asked_for == kind_id else found

    monkeypatch.setattr(attempt_queries, "kinds", Leaky)
    attempt = scene.attempts[-1]
    client = scene.clients()["learner"]

    assert scene.leaks(client.get(f"/api/v1/attempts/{attempt.uuid}/"))
    assert scene.leaks(client.get(f"/attempts/{attempt.uuid}/?q={number}"))


def test_planted_a_reveal_that_says_everything_is_found(scene, monkeypatch):
    monkeypatch.setattr("quizzes.queries.reviews.reveals", lambda *a, **k: frozenset(Part))
    withheld = next(
        a for a in scene.attempts if a.quiz.slug == "withheld" and a.learner.user == scene.user
    )

    reply = scene.clients()["learner"].get(f"/api/v1/attempts/{withheld.uuid}/review/")

    assert scene.leaks(reply)


def test_planted_a_comment_on_the_page_is_found(scene, settings, tmp_path):
    (tmp_path / "quizzes").mkdir()
    (tmp_path / "quizzes" / "question.html").write_text(
        "<!-- {% for part in page.parts %}"
        "{{ part.slot.shown.options }}{{ page.view.attempt.quiz.article.facts.all }}"
        "{% endfor %} -->"
    )
    [engine] = settings.TEMPLATES
    settings.TEMPLATES = [engine | {"DIRS": [tmp_path, *engine["DIRS"]]}]

    reply = scene.clients()["learner"].get(f"/attempts/{scene.attempts[-1].uuid}/?q=1")

    assert scene.leaks(reply)

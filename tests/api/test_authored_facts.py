"""Authoring facts over the API: what is written is read back, by instructors alone."""

from hashlib import sha256

import pytest

from quizzes.models import Actor, Fact, Question
from tests.api.calling import Caller, problem, token_of
from tests.builders import CONTENTS, make_article, make_question, make_user

pytestmark = pytest.mark.django_db

TEXT = "The pilot left at dawn. The pilot landed at Dover."

DETAILS = {
    "event": {"date": "1909-07-25", "extent": "within", "inferred": False},
    "role": {"actor": "bleriot", "title": "Pilot and maker of lamps"},
    "claim": {
        "cause": "prize",
        "effect": "flight",
        "relation": "motivates",
        "speaker": "bleriot",
        "reported_by": "reed",
        "stance": "doubts",
        "strength": "hedged",
    },
    "figure": {"value": "1/3", "unit": "", "of": "the engines", "precision": "about"},
}


@pytest.fixture
def user():
    return make_user(is_staff=True)


@pytest.fixture
def author(user):
    return Caller(token=token_of(user))


@pytest.fixture
def article(author, user):
    article = make_article(
        slug="channel", owner=user, text=TEXT, text_sha256=sha256(TEXT.encode()).hexdigest()
    )
    for handle, name in (("bleriot", "Louis Blériot"), ("reed", "Ada Reed")):
        author.put(f"articles/channel/actors/{handle}/", {"name": name, "kind": "person"})
    for handle in ("prize", "flight"):
        author.put(f"articles/channel/factors/{handle}/", {"label": f"The {handle}"})
    return article


def body(kind, **fields):
    said = {"article": "channel", "kind": kind, "statement": "Something is so."}
    return said | {kind: DETAILS[kind]} | fields


@pytest.mark.parametrize("kind", DETAILS)
def test_a_fact_is_written_read_changed_and_deleted(author, article, kind):
    made = author.post("facts/", body(kind, actors=["reed", "bleriot"], paragraph=8, worth="core"))
    path = f"facts/{made.json()['id']}/"
    read = author.get(path).json()
    changed = author.patch(path, {"statement": "It is otherwise.", "paragraph": None})
    [listed] = author.get("facts/", article="channel", kind=kind, worth="core").json()["results"][
        -1:
    ]
    removed = author.delete(path)

    assert (made.status_code, removed.status_code) == (201, 204)
    assert made.json() == read
    assert read | {"id": ""} == {
        "id": "",
        "article": "channel",
        "kind": kind,
        "statement": "Something is so.",
        "worth": "core",
        "paragraph": 8,
        "start": None,
        "end": None,
        "actors": ["bleriot", "reed"],
        kind: DETAILS[kind],
    }
    assert changed.json() == read | {"statement": "It is otherwise.", "paragraph": None}
    assert listed == changed.json()
    assert not Fact.objects.filter(uuid=read["id"]).exists()


@pytest.mark.parametrize(
    ("kind", "given"),
    [
        ("event", {"date": "1909-07"}),
        ("role", {"title": "Aviator"}),
        ("claim", {"stance": "endorses"}),
        ("claim", {"cause": "", "effect": ""}),
        ("figure", {"value": "-2.5"}),
    ],
)
def test_details_that_a_patch_leaves_out_stay(author, article, kind, given):
    made = author.post("facts/", body(kind)).json()

    changed = author.patch(f"facts/{made['id']}/", {kind: given})

    assert changed.json() == made | {kind: DETAILS[kind] | given}


def test_a_date_is_read_as_in_the_form(author, article):
    made = author.post("facts/", body("event", event={"date": "1 June 1878"}))

    assert made.json()["event"]["date"] == "1878-06-01"


def test_days_of_an_event_are_worked_out(author, article):
    made = author.post("facts/", body("event", event={"date": "2016", "extent": "lasts"})).json()

    event = Fact.objects.get(uuid=made["id"]).event
    assert (event.first_day, event.last_day, event.extent) == (735_964, 736_329, "lasts")


@pytest.mark.parametrize(
    ("kind", "fields", "errors"),
    [
        ("event", {"event": {"date": "June"}}, {"date"}),
        ("event", {"event": {"date": 2016.5}}, {"date"}),
        ("event", {"event": {}}, {"event"}),
        ("event", {"event": None}, {"event"}),
        ("event", {"event": []}, {"event"}),
        ("event", {"event": {"date": "2016", "extent": "during"}}, {"event"}),
        ("event", {"role": DETAILS["role"]}, {"role"}),
        ("event", {"statement": " "}, {"statement"}),
        ("event", {"statement": "a\0b"}, {"statement"}),
        ("event", {"article": "nowhere"}, {"article"}),
        ("event", {"kind": "rumour"}, {"kind"}),
        ("event", {"kind": "role"}, {"role"}),
        ("event", {"worth": "gold"}, {"worth"}),
        ("event", {"paragraph": 0}, {"paragraph"}),
        ("event", {"paragraph": 10**30}, {"paragraph"}),
        ("event", {"actors": ["nobody"]}, {"actors"}),
        ("event", {"actors": [["reed"]]}, {"actors"}),
        ("role", {"role": DETAILS["role"] | {"actor": "nobody"}}, {"actor"}),
        ("role", {"role": DETAILS["role"] | {"title": "x" * 201}}, {"role"}),
        ("claim", {"claim": DETAILS["claim"] | {"cause": ""}}, {"cause"}),
        ("claim", {"claim": DETAILS["claim"] | {"effect": ""}}, {"effect"}),
        ("claim", {"claim": DETAILS["claim"] | {"effect": "prize"}}, {"effect"}),
        ("claim", {"claim": DETAILS["claim"] | {"effect": "no"}}, {"effect"}),
        ("claim", {"claim": DETAILS["claim"] | {"speaker": "prize"}}, {"speaker"}),
        ("claim", {"claim": DETAILS["claim"] | {"stance": "loves"}}, {"claim"}),
        ("figure", {"figure": {"value": "many"}}, {"value"}),
        ("figure", {"figure": {"value": True}}, {"figure"}),
        ("figure", {"figure": {"value": 10**50}}, {"figure"}),
        ("event", {"quote": "The pilot"}, {"quote"}),
        ("event", {"quote": "The pilot drowned"}, {"quote"}),
    ],
)
def test_what_does_not_fit_is_named_and_nothing_is_stored(author, article, kind, fields, errors):
    before = Fact.objects.count()

    reply = author.post("facts/", body(kind) | fields)

    assert problem(reply) == (422, "invalid")
    assert set(reply.json()["errors"]) == errors
    assert Fact.objects.count() == before


def test_a_quote_sets_where_it_stands_for_the_owner_alone(author, article):
    made = author.post("facts/", body("event", quote="landed at Dover")).json()
    other = Caller(token=token_of(make_user(is_staff=True)))

    reply = other.patch(f"facts/{made['id']}/", {"quote": "left at dawn"})

    assert TEXT[made["start"] : made["end"]] == "landed at Dover"
    assert (problem(reply), set(reply.json()["errors"])) == ((422, "invalid"), {"quote"})
    assert author.patch(f"facts/{made['id']}/", {"quote": ""}).json()["start"] is None


@pytest.mark.parametrize(
    ("change", "stale"),
    [
        ({"statement": "He flew on another day."}, True),
        ({"event": {"date": "1909-07"}}, True),
        ({"worth": "trivia", "event": {"date": "1909-07-25"}}, False),
    ],
)
def test_what_says_something_else_makes_its_questions_stale(author, article, change, stale):
    fact = article.facts.get(kind="event")
    question = make_question("date", article=article, facts=[fact])

    author.patch(f"facts/{fact.uuid}/", change)

    question.refresh_from_db()
    assert (question.stale_since is not None) == stale


@pytest.mark.parametrize(
    ("path", "sent", "stale"),
    [
        ("actors/bleriot/", {"name": "L. Blériot", "kind": "person"}, True),
        ("actors/bleriot/", {"name": "Louis Blériot", "kind": "person", "aliases": ["L."]}, False),
        ("factors/prize/", {"label": "The reward"}, True),
        ("factors/prize/", {"label": "The prize"}, False),
        ("factors/fame/", {"label": "The reward"}, False),
    ],
)
def test_so_does_another_name_for_what_a_fact_names(author, article, path, sent, stale):
    made = author.post("facts/", body("claim")).json()
    fact = article.facts.get(uuid=made["id"])
    question = make_question("date", article=article, facts=[fact])

    author.put(f"articles/channel/{path}", sent)

    question.refresh_from_db()
    assert (question.stale_since is not None) == stale


def test_a_fact_that_questions_rest_on_is_not_deleted(author, article):
    fact, other = article.facts.order_by("id")[:2]
    resting = make_question("date", article=article, facts=[fact])
    path = f"facts/{fact.uuid}/"

    refused = author.delete(path)
    resting.facts.set([other])
    removed = author.delete(path)

    assert problem(refused) == (409, "fact-in-use")
    assert refused.json()["questions"] == [str(resting.uuid)]
    assert removed.status_code == 204
    assert Question.objects.get().facts.get() == other


def test_nor_is_one_that_an_option_states(author, article):
    fact = article.facts.first()
    options = [{"text": each.text, "value": each.value} for each in CONTENTS["ordering"].options]
    options[0]["fact"] = str(fact.uuid)
    asked = {"article": "channel", "kind": "ordering", "stem": "Sort.", "options": options}
    made = author.post("questions/", asked)

    refused = author.delete(f"facts/{fact.uuid}/")

    assert (made.status_code, problem(refused)) == (201, (409, "fact-in-use"))


def test_actors_and_factors_are_written_listed_and_removed(author, article):
    sent = {"name": "L. Blériot", "kind": "person", "aliases": ["Blériot", "Louis", "Louis"]}
    changed = author.put("articles/channel/actors/bleriot/", sent)
    made = author.put("articles/channel/factors/fame/", {"label": "Fame"})
    listed = author.get("articles/channel/actors/").json()["results"]

    bleriot = {"handle": "bleriot"} | sent | {"aliases": ["Blériot", "Louis"]}
    assert (changed.status_code, changed.json()) == (200, bleriot)
    assert (made.status_code, made.json()) == (201, {"handle": "fame", "label": "Fame"})
    assert [each for each in listed if each["handle"] == "bleriot"] == [bleriot]
    assert author.delete("articles/channel/factors/fame/").status_code == 204
    assert author.delete("articles/channel/actors/bleriot/").status_code == 204
    assert not Actor.objects.filter(handle="bleriot").exists()
    assert made.json() not in author.get("articles/channel/factors/").json()["results"]


def test_what_a_claim_names_is_not_removed(author, article):
    author.post("facts/", body("claim"))

    for path in ("actors/bleriot/", "actors/reed/", "factors/prize/", "factors/flight/"):
        assert problem(author.delete(f"articles/channel/{path}")) == (409, "in-use")
    assert problem(author.delete("articles/channel/actors/nobody/")) == (404, "not-found")


@pytest.mark.parametrize(
    ("path", "sent", "errors"),
    [
        ("actors/x/", {"name": "X", "kind": "ghost"}, {"kind"}),
        ("actors/x/", {"name": "", "kind": "person"}, {"name"}),
        ("actors/x/", {"name": "X", "kind": "person", "aliases": ["a" * 201]}, {"aliases"}),
        (f"actors/{'x' * 81}/", {"name": "X", "kind": "person"}, {"handle"}),
        ("factors/x/", {"label": "x" * 201}, {"label"}),
        (f"factors/{'x' * 81}/", {"label": "X"}, {"handle"}),
    ],
)
def test_a_part_that_does_not_fit_is_refused(author, article, path, sent, errors):
    reply = author.put(f"articles/channel/{path}", sent)

    assert problem(reply) == (422, "invalid")
    assert set(reply.json()["errors"]) == errors


@pytest.mark.parametrize("method", ["get", "post", "patch", "delete", "put"])
def test_to_learners_none_of_it_is_there(method):
    article = make_article()
    learner = Caller(token=token_of(make_user()))
    facts = ["facts/"] if method in ("get", "post") else []
    one = [f"facts/{article.facts.first().uuid}/"] if method in ("get", "patch", "delete") else []
    parts = [f"articles/{article.slug}/{name}/" for name in ("actors", "factors")]
    parts = {"get": parts, "put": [f"{path}x/" for path in parts]}.get(method, [])

    for path in [*facts, *one, *parts]:
        call = getattr(learner, method)
        reply = call(path) if method in ("get", "delete") else call(path, {})
        assert problem(reply) == (404, "not-found")
    assert article.facts.count() == 3


@pytest.mark.parametrize("query", [{"kind": "date"}, {"worth": "gold"}])
def test_a_filter_that_cannot_be_is_refused_by_its_name(author, query):
    reply = author.get("facts/", **query)

    assert problem(reply) == (422, "invalid")
    assert set(reply.json()["errors"]) == set(query)


@pytest.mark.parametrize(
    ("changes", "errors"),
    [
        ({"kind": "role"}, {"kind": ["This cannot be changed."]}),
        (
            {"event": {"edtf": "1909"}},
            {"event": {"edtf": ["There is no such field. There are: date, extent, inferred."]}},
        ),
    ],
)
def test_what_cannot_be_changed_or_is_no_field_is_not_passed_over(author, article, changes, errors):
    fact = article.facts.filter(kind="event").first()

    reply = author.patch(f"facts/{fact.uuid}/", changes)

    assert problem(reply) == (422, "invalid")
    assert reply.json()["errors"] == errors

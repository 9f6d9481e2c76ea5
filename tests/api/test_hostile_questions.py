"""Questions of any form sent to the API: stored, or refused with the field named; never a 500."""

import json

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizzes.domain import kinds
from quizzes.models import Question
from tests.api.calling import PREFIX, Caller, checked, problem, token_of
from tests.builders import CONTENTS, KINDS, make_article, make_question, make_user

pytestmark = pytest.mark.django_db

JUNK = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=5)
    | st.sampled_from([10**40, "1e99999999", "0", "1/3", "\0", "\ud800", "[[1]]", "x" * 6000]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)


@pytest.fixture
def author():
    return Caller(token=token_of(make_user(is_staff=True)))


def places(value, path=()):
    """The path of every member, the whole excepted."""
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    for name, each in inner:
        yield (*path, name)
        if isinstance(each, dict | list):
            yield from places(each, (*path, name))


def with_junk(value, path, junk):
    copy = json.loads(json.dumps(value))
    inner = copy
    for name in path[:-1]:
        inner = inner[name]
    inner[path[-1]] = junk
    return copy


def send(caller, body):
    """The reply to a new question, which is taken back."""
    with transaction.atomic():
        content = json.dumps(body)
        reply = caller.client.post(f"{PREFIX}questions/", content, content_type="application/json")
        transaction.set_rollback(True)
    return checked(reply)


@pytest.mark.parametrize("kind", KINDS)
def test_any_member_may_be_anything(author, kind):
    read = author.get(f"questions/{make_question(kind, article=make_article()).uuid}/").json()
    names = ("kind", "article", "stem", "points", "spec", "key_spec", "options", "keys", "facts")
    whole = {name: read[name] for name in names}
    declared = kinds.get(kind)
    for part, scalars in (("spec", declared.Spec), ("key_spec", declared.KeySpec)):
        whole[part] = dict.fromkeys(scalars.__dataclass_fields__) | whole[part]
    paths = list(places(whole))
    sent = {name: read[name] for name in names}
    assert send(author, sent).status_code == 201

    @settings(max_examples=60, suppress_health_check=list(HealthCheck), deadline=None)
    @given(path=st.sampled_from(paths), junk=JUNK)
    def try_it(path, junk):
        wanted = {**sent, path[0]: whole[path[0]]} if len(path) < 3 else sent
        if len(path) == 2 and path[0] in ("spec", "key_spec"):
            wanted = {**sent, path[0]: {**sent[path[0]], path[1]: None}}
        reply = send(author, with_junk(wanted, path, junk))

        if reply.status_code != 201:
            assert problem(reply)[0] in (400, 422)
            assert reply.json()["status"] == 400 or reply.json()["errors"]

    try_it()
    assert Question.objects.count() == 1


@pytest.mark.parametrize(
    ("kind", "part", "scalars", "field"),
    [
        ("numeric", "spec", {"unit": 7}, "unit"),
        ("numeric", "spec", {"unit": "\0"}, "unit"),
        ("numeric", "spec", {"signed": ["yes"]}, "signed"),
        ("numeric", "key_spec", {"rule": "absolute", "tolerance": "1e999999999"}, "tolerance"),
        ("numeric", "key_spec", {"rule": {"a": []}}, "rule"),
        ("date", "spec", {"required": ["month"]}, "required"),
        ("date", "key_spec", {"rule": "near", "window": 10**30}, "window"),
        ("date", "key_spec", {"window": "2"}, "window"),
        ("short_text", "key_spec", {"accents_matter": "no"}, "accents_matter"),
        ("true_false", "key_spec", {"otherwise": 1}, "otherwise"),
        ("explain", "spec", {"longest": 1e30}, "longest"),
        ("explain", "key_spec", {"model": ["It sold."]}, "model"),
        ("matching", "key_spec", {"rule": None}, "rule"),
        ("ordering", "key_spec", {"rule": []}, "rule"),
        ("multiple_choice", "spec", {"choose": "2"}, "choose"),
        ("single_choice", "spec", {"rule": 1}, "spec"),
        ("cloze", "spec", {"gaps": [1]}, "gaps"),
        ("cloze", "spec", {"gaps": {"1": {"kind": "date", "spec": {"required": 1}}}}, "gaps"),
        ("cloze", "spec", {"gaps": {"1": {"kind": "date", "hint": {"a": 1}}}}, "gaps"),
        ("cloze", "spec", {"gaps": {"1": {"kind": "date", "weight": "1e99999999"}}}, "gaps"),
        ("cloze", "key_spec", {"gaps": {"9": {"rule": "exact"}}}, "gaps"),
        ("cloze", "key_spec", {"gaps": {"2": {"accents_matter": 1}}}, "gaps"),
    ],
)
def test_a_setting_of_a_wrong_type_is_named(author, kind, part, scalars, field):
    path = f"questions/{make_question(kind).uuid}/"
    if part == "spec" and kind == "cloze" and isinstance(scalars["gaps"], dict):
        scalars = {"gaps": CONTENTS["cloze"].spec["gaps"] | scalars["gaps"]}

    reply = author.patch(path, {part: scalars})

    assert problem(reply) == (422, "invalid")
    assert list(reply.json()["errors"]) == [field]


@pytest.mark.parametrize("fact", ["x", 7, "00000000-0000-4000-8000-000000000000", [], "\0"])
def test_the_fact_of_an_option_is_one_of_the_article(author, fact):
    other = make_article().facts.first()
    options = [{"text": "A", "credit": 1}, {"text": "B", "fact": fact}]
    body = {"kind": "single_choice", "stem": "Which?", "article": make_article().slug}

    replies = [
        author.post("questions/", body | {"options": options}),
        author.post(
            "questions/",
            body | {"options": [options[0], {"text": "B", "fact": str(other.uuid)}]},
        ),
    ]

    assert [problem(reply) for reply in replies] == [(422, "invalid")] * 2
    assert [list(reply.json()["errors"]) for reply in replies] == [["options"]] * 2


def test_a_body_nested_too_deep_is_a_bad_request(author):
    content = '{"kind": "date", "stem": "When?", "spec": ' + '{"a":' * 100_000 + "1" + "}" * 100_001
    call = author.client.post
    reply = checked(call(f"{PREFIX}questions/", content, content_type="application/json"))

    assert problem(reply) == (400, "bad-request")

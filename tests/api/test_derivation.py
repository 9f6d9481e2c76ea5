"""A text derived over the API: who may, what comes of it, and how the task is seen to go."""

import pytest
from django.core.management import call_command

from quizzes.actions.instructors import make_instructor
from quizzes.models import Proposal
from tests.api.calling import PASSWORD, Caller
from tests.builders import make_article, make_user

pytestmark = pytest.mark.django_db(transaction=True)

TEXT = (
    "Louis Blériot crossed the Channel on 25 July 1909. A prize of the Daily Mail had led many "
    "pilots to the coast.\n\nHarriet Quimby, an American pilot, followed in April 1912."
)


def caller_of(user):
    reply = Caller().post("auth/token/", {"username": user.username, "password": PASSWORD})
    return Caller(token=reply.json()["token"])


@pytest.fixture
def owner():
    user = make_user("owner", password=PASSWORD)
    make_instructor(user)
    return user


def work():
    """Let the real worker do what waits."""
    call_command("db_worker", "--batch", "--no-startup-delay", verbosity=0)


def test_a_text_is_derived_into_the_queue_of_its_article(owner):
    article = make_article(owner=owner, text=TEXT)
    caller = caller_of(owner)

    reply = caller.post(f"articles/{article.slug}/derive/")
    assert reply.status_code == 202
    job = reply.json()
    path = f"jobs/{job['id']}/"
    assert reply["Location"] == f"/api/v1/{path}"
    assert (job["state"], caller.get(path).json()["state"]) == ("waiting", "waiting")
    work()

    done = caller.get(path).json()
    assert (done["state"], done["progress"]) == ("done", 100)
    queued = Proposal.objects.filter(article=article)
    assert done["result"]["new"] == queued.count() > 0
    dates = [row.payload["date"]["edtf"] for row in queued if row.kind == "event"]
    assert dates == ["1909-07-25", "1912-04"]


def test_deriving_again_adds_nothing(owner):
    article = make_article(owner=owner, text=TEXT)
    caller = caller_of(owner)
    for _ in range(2):
        job = caller.post(f"articles/{article.slug}/derive/").json()
        work()

    assert caller.get(f"jobs/{job['id']}/").json()["result"]["new"] == 0


def test_a_text_is_derived_for_its_owner_alone(owner):
    colleague = make_user("colleague", password=PASSWORD)
    make_instructor(colleague)
    article = make_article(owner=owner, text=TEXT)
    job = caller_of(owner).post(f"articles/{article.slug}/derive/").json()

    stranger = caller_of(colleague)
    assert stranger.post(f"articles/{article.slug}/derive/").status_code == 404
    assert stranger.get(f"jobs/{job['id']}/").status_code == 404
    assert Caller().post(f"articles/{article.slug}/derive/").status_code == 401


def test_a_task_that_nobody_started_is_not_found(owner):
    path = "jobs/6f1c0f0e-0000-4000-8000-000000000001/"

    assert caller_of(owner).get(path).status_code == 404


def test_an_article_without_a_text_is_refused(owner):
    article = make_article(owner=owner)

    reply = caller_of(owner).post(f"articles/{article.slug}/derive/")

    assert (reply.status_code, reply.json()["type"]) == (409, "/problems/no-text")

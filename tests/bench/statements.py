"""P9: how many statements a call takes, with ten rows and with a thousand."""

from collections.abc import Callable

from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from quizzes.models import Article, Quiz
from quizzes.models.publishing import Status
from tests.bench.calls import ready
from tests.bench.content import Taken, choice_quiz, take
from tests.bench.figures import Figure, Target
from tests.bench.timing import Call

FEW, MANY = 10, 1000


def figures() -> list[Figure]:
    counts: dict[str, list[int]] = {}
    for length in (FEW, MANY):
        taken = take(choice_quiz(length))
        whole = taken.answers()[:500]
        ready("PUT", f"{taken.path}answers/", body=whole, authorization=taken.authorization)()
        for name, call in _calls(taken).items():
            counts.setdefault(name, []).append(_statements(call))
    _add_quizzes(FEW)
    lists = {name: [_statements(ready("GET", path))] for name, path in LISTS.items()}
    _add_quizzes(MANY)
    for name, path in LISTS.items():
        lists[name].append(_statements(ready("GET", path)))
    return [
        *(_figure(name, counts[name], target) for name, target in TARGETS.items()),
        *(_figure(name, found, "<= 3") for name, found in lists.items()),
    ]


TARGETS = {"resume": "<= 3", "answer": "<= 4", "submit": "<= 8"}
LISTS = {
    "list of quizzes": "/api/v1/quizzes/",
    "list of articles": "/api/v1/articles/",
    "front page": "/",
}


def _calls(taken: Taken) -> dict[str, Call]:
    who = taken.authorization
    return {
        "resume": ready("GET", taken.path, authorization=who),
        "answer": ready("PUT", f"{taken.path}answers/1/", body=taken.answer(1), authorization=who),
        "submit": ready("POST", f"{taken.path}submit/", authorization=who),
    }


def _statements(call: Callable[[], bytes]) -> int:
    """BEGIN and COMMIT count too."""
    with CaptureQueriesContext(connection) as captured:
        call()
    return len(captured)


def _figure(name: str, found: list[int], target: str) -> Figure:
    """A call whose count grows has missed its target, however few statements it takes."""
    few, many = found
    grows = few != many
    return Figure(
        "P9",
        f"statements, {name}, at {FEW} / at {MANY} rows" + (" (grows)" if grows else ""),
        ours=f"{few} / {many}",
        value=float(many),
        target=Target.of(target),
    )


@transaction.atomic
def _add_quizzes(count: int) -> None:
    start = Article.objects.count()
    articles = Article.objects.bulk_create(
        Article(slug=f"rows-{n}", title=f"Rows {n}", status=Status.PUBLISHED)
        for n in range(start, start + count)
    )
    Quiz.objects.bulk_create(
        Quiz(slug=article.slug, title=article.title, article=article, status=Status.PUBLISHED)
        for article in articles
    )

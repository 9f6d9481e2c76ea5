"""What an author may read of questions: their content with the key."""

from collections import defaultdict
from collections.abc import Iterable

from quizzes.domain.authoring import Content, content_of
from quizzes.models import Option, Question, Revision, User
from quizzes.queries.revisions import questions_with_keys


def stored_content(revision: Revision) -> Content:
    """Everything that the revision's author wrote. Three statements.

    Scalars that were frozen in (`authoring.frozen_fields`) are not among it.
    """
    return stored_contents([revision])[revision.pk]


def stored_contents(revisions: Iterable[Revision]) -> dict[int, Content]:
    """The same of many, by the revision's id, in as many statements."""
    ids = [revision.pk for revision in revisions]
    facts: defaultdict[int, dict[str, str]] = defaultdict(dict)
    rows = Option.objects.filter(revision__in=ids, fact__isnull=False)
    for pk, public_id, uuid in rows.values_list("revision", "public_id", "fact__uuid"):
        facts[pk][public_id] = str(uuid)
    questions = questions_with_keys(ids)
    return {pk: content_of(question, facts[pk]) for pk, question in questions.items()}


def last_written(author: User) -> Question | None:
    """The newest question that the author began."""
    return Question.objects.filter(owner=author).order_by("-id").first()


def authors() -> list[tuple[int, str]]:
    """Id and name of everybody who began a question. One statement."""
    written = User.objects.filter(question__isnull=False).distinct()
    return list(written.order_by("username").values_list("pk", "username"))

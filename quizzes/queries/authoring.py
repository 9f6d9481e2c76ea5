"""What an author may read of questions: their content with the key."""

from quizzes.domain.authoring import Content, content_of
from quizzes.models import Option, Revision
from quizzes.queries.revisions import questions_with_keys


def stored_content(revision: Revision) -> Content:
    """Everything that the revision's author wrote. Four statements at most.

    Scalars that were frozen in (`authoring.frozen_fields`) are not among it.
    """
    rows = Option.objects.filter(revision=revision, fact__isnull=False)
    facts = {
        public_id: str(uuid) for public_id, uuid in rows.values_list("public_id", "fact__uuid")
    }
    return content_of(questions_with_keys([revision.pk])[revision.pk], facts)

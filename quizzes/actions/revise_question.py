"""Give a question a new wording or key: a new revision, while the old ones stay as they are."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from django.db import transaction

from quizzes.actions.frozen_scalars import with_frozen
from quizzes.actions.log_key_change import log_key_change
from quizzes.actions.quiz_versions import raise_versions_with
from quizzes.domain import kinds
from quizzes.domain.authoring import Content, as_question, key_of, problems
from quizzes.domain.messages import Problem
from quizzes.domain.scalars import as_json, settled
from quizzes.models import (
    Fact,
    Key,
    KeySpec,
    Option,
    Question,
    Revision,
    User,
)
from quizzes.models.publishing import Status
from quizzes.queries.authoring import stored_content

ID_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"
ID_LENGTH = 8


class NotUsable(ValueError):
    """The content has problems that its author must mend first; nothing was stored."""

    def __init__(self, found: Sequence[Problem]) -> None:
        super().__init__("; ".join(problem.message.code for problem in found))
        self.problems = tuple(found)


@transaction.atomic
def revise_question(
    question: Question,
    content: Content,
    *,
    now: datetime,
    by: User | None = None,
    corrects: Revision | None = None,
) -> Revision:
    """Store the content as the question's current revision; NotUsable says what is wrong with it.

    An option keeps its public id where its text is the same as before, else where it stands at
    the same position. `corrects` names the revision whose key was wrong. Content that says
    nothing new makes no revision: the current one is returned.
    """
    found = [problem for problem in problems(question.kind, content) if problem.level == "error"]
    if found:
        raise NotUsable(found)
    if question.pk is None:
        question.save()
    old = list(question.current.options.all()) if question.current else []
    ids = _option_ids(content, old)
    key_spec = with_frozen(question, content)
    current = question.current
    if current and not corrects and _says_the_same(current, content, key_spec):
        return current
    revision = Revision.objects.create(
        question=question,
        number=question.revisions.count() + 1,
        stem=content.stem,
        points=content.points,
        spec=_stored(as_question(question.kind, content).shown.spec),
        corrects=corrects,
        created_at=now,
        created_by=by,
    )
    _store_halves(revision, content, ids, key_spec)
    question.current, question.findings = revision, None
    question.save(update_fields=["current", "findings"])
    if question.status != Status.DRAFT:
        raise_versions_with(question)
        if current:
            log_key_change(question, current, revision, by=by)
    return revision


def changes_key(question: Question, content: Content) -> bool:
    """Whether an answer to the current revision could be worth something else by this content.

    An option keeps its place in the key where it is only worded anew; feedback is no part of it.
    """
    if question.current is None:
        return False
    ids = _option_ids(content, list(question.current.options.all()))
    old = stored_content(question.current)
    return key_of(question.kind, old, ids=_ids(question.current)) != key_of(
        question.kind, content, ids=ids
    )


def _ids(revision: Revision) -> list[str]:
    return list(revision.options.order_by("position").values_list("public_id", flat=True))


def _says_the_same(current: Revision, content: Content, key_spec: Mapping[str, Any]) -> bool:
    """Whether the current revision holds this content already, the frozen scalars included.

    Both are put through `as_question`, where what may be left out has been filled in.
    """
    kind = kinds.get(current.question.kind)
    old, new = (
        replace(each, spec=settled(kind.Spec, each.spec), key_spec=settled(kind.KeySpec, hidden))
        for each, hidden in ((stored_content(current), current.key_spec.spec), (content, key_spec))
    )
    facts = [[option.fact for option in each.options] for each in (old, new)]
    return as_question(kind.id, old) == as_question(kind.id, new) and facts[0] == facts[1]


def _stored(scalars: Mapping[str, Any]) -> dict[str, Any]:
    return {name: as_json(value) for name, value in scalars.items()}


def _option_ids(content: Content, old: Sequence[Option]) -> list[str]:
    by_text = {(row.side, row.gap, row.text): row.public_id for row in old}
    kept = {
        index: by_text.pop((option.side, option.gap, option.text))
        for index, option in enumerate(content.options)
        if (option.side, option.gap, option.text) in by_text
    }
    # Of the same side or gap: an item on the left never takes over the id of one on the right.
    at_place = {
        (row.side, row.gap, row.position): row.public_id
        for row in old
        if row.public_id in by_text.values()
    }
    return [
        kept.get(index) or at_place.get((option.side, option.gap, index)) or new_option_id()
        for index, option in enumerate(content.options)
    ]


def new_option_id() -> str:
    return "".join(secrets.choice(ID_ALPHABET) for _ in range(ID_LENGTH))


def _store_halves(
    revision: Revision, content: Content, ids: Sequence[str], key_spec: Mapping[str, Any]
) -> None:
    facts = dict(
        Fact.objects.filter(
            uuid__in=[option.fact for option in content.options if option.fact]
        ).values_list("uuid", "pk")
    )
    fact_ids = {str(uuid): pk for uuid, pk in facts.items()}
    options = Option.objects.bulk_create(
        Option(
            revision=revision,
            public_id=public_id,
            side=option.side,
            gap=option.gap,
            position=position,
            pinned=option.pinned,
            text=option.text,
            fact_id=fact_ids.get(option.fact),
        )
        for position, (option, public_id) in enumerate(zip(content.options, ids, strict=True))
    )
    by_id = {option.public_id: option for option in options}
    Key.objects.bulk_create(
        Key(
            revision=revision,
            position=position,
            gap=key.gap,
            option=by_id.get(key.option),
            target=by_id.get(key.target),
            value=key.value,
            credit=key.credit,
            feedback=key.feedback,
        )
        for position, key in enumerate(as_question(revision.question.kind, content, ids).keys)
    )
    KeySpec.objects.create(
        revision=revision,
        spec=_stored(key_spec),
        explanation=content.explanation,
    )

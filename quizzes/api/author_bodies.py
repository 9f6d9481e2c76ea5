"""The bodies of replies to authors, with the keys; and contents read from what they send."""

from collections.abc import Mapping
from dataclasses import asdict, fields, replace
from typing import Any

from quizzes.api.bodies import Body
from quizzes.domain.authoring import Content, KeyContent, OptionContent
from quizzes.domain.scalars import as_json
from quizzes.models import Question
from quizzes.queries.authoring import stored_content

CONTENT = tuple(each.name for each in fields(Content))


def question_row(question: Question) -> Body:
    """The question must come with article and current revision joined."""
    return {
        "id": str(question.uuid),
        "article": question.article.slug if question.article else None,
        "kind": question.kind,
        "status": question.status,
        "worth": question.worth,
        "revision": question.current.number if question.current else None,
        "stem": question.current.stem if question.current else "",
    }


def question_authored(question: Question) -> Body:
    content = stored_content(question.current) if question.current else Content("")
    return question_row(question) | {
        "points": float(content.points),
        "spec": _scalars(content.spec),
        "key_spec": _scalars(content.key_spec),
        "explanation": content.explanation,
        "options": [_row(option) for option in content.options],
        "keys": [_row(key) for key in content.keys],
        "facts": [str(uuid) for uuid in question.facts.values_list("uuid", flat=True)],
    }


def content_from(sent: Mapping[str, Any], start: Content) -> Content:
    """The content with what was sent in the place of what was there."""
    given = {name: sent[name] for name in CONTENT if name in sent}
    if "options" in given:
        given["options"] = tuple(OptionContent(**option) for option in given["options"])
    if "keys" in given:
        given["keys"] = tuple(KeyContent(**key) for key in given["keys"])
    return replace(start, **given)


def _row(row: OptionContent | KeyContent) -> Body:
    """Its fields, without those that say nothing; fractions as text."""
    found = {name: value for name, value in asdict(row).items() if value not in ("", None, False)}
    return found | ({"credit": str(row.credit)} if row.credit is not None else {})


def _scalars(scalars: Mapping[str, Any]) -> Body:
    return {name: as_json(value) for name, value in scalars.items()}

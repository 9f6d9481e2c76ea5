"""The bodies of replies to authors, with the keys; and contents read from what they send."""

from collections.abc import Mapping
from dataclasses import asdict, fields, replace
from typing import Any

from quizzes.actions.revise_question import NotUsable
from quizzes.api.bodies import Body
from quizzes.domain.authoring import Content, KeyContent, OptionContent
from quizzes.domain.scalars import as_json
from quizzes.models import Actor, Fact, Factor, Question
from quizzes.queries.authoring import stored_content
from quizzes.queries.banks import detail_of
from quizzes.wording import say

CONTENT = tuple(each.name for each in fields(Content))


def question_row(question: Question) -> Body:
    """The question must come with article, current revision and tags joined."""
    return {
        "id": str(question.uuid),
        "article": question.article.slug if question.article else None,
        "kind": question.kind,
        "status": question.status,
        "worth": question.worth,
        "revision": question.current.number if question.current else None,
        "stem": question.current.stem if question.current else "",
        "tags": [tag.name for tag in question.tags.all()],
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


def fact_authored(fact: Fact) -> Body:
    """The fact must come with article, details and actors joined."""
    return {
        "id": str(fact.uuid),
        "article": fact.article.slug,
        "kind": fact.kind,
        "statement": fact.statement,
        "worth": fact.worth,
        "paragraph": fact.paragraph,
        "start": fact.start,
        "end": fact.end,
        "actors": [actor.handle for actor in fact.actors.all()],
        fact.kind: asdict(detail_of(fact)),
    }


def actor_authored(actor: Actor) -> Body:
    aliases = [alias.name for alias in actor.aliases.all()]
    return {"handle": actor.handle, "name": actor.name, "kind": actor.kind, "aliases": aliases}


def factor_authored(factor: Factor) -> Body:
    return {"handle": factor.handle, "label": factor.label}


def errors_of(refusal: NotUsable) -> dict[str, list[str]]:
    """What is to be mended, in sentences by field."""
    errors: dict[str, list[str]] = {}
    for problem in refusal.problems:
        errors.setdefault(problem.field, []).append(say(problem.message))
    return errors


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

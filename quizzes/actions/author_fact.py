"""Write a fact whose actors and factors are named by their handles, as programs and banks do."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from django.db import transaction

from quizzes.actions.revise_question import NotUsable
from quizzes.actions.write_article import span_of
from quizzes.actions.write_fact import write_fact
from quizzes.domain.facts import Detail, problems
from quizzes.domain.messages import Problem
from quizzes.models import Actor, Fact, Factor

ACTORS = ("actor", "speaker", "reported_by")
FACTORS = ("cause", "effect")


@transaction.atomic
def author_fact(fact: Fact, detail: Detail, *, actors: Sequence[str]) -> None:
    """Store it; NotUsable says what is wrong with it, by field, and then nothing is stored."""
    cast = {each.handle: each for each in Actor.objects.filter(article=fact.article)}
    factors = {each.handle: each for each in Factor.objects.filter(article=fact.article)}
    given = asdict(detail)
    found = [
        *problems(detail),
        *_unknown("actors", actors, cast),
        *(each for name in ACTORS for each in _unknown(name, _named(given, name), cast)),
        *(each for name in FACTORS for each in _unknown(name, _named(given, name), factors)),
    ]
    if found:
        raise NotUsable(found)
    details: dict[str, Any] = dict(given)
    if "date" in details:
        details["edtf"] = details.pop("date")
    for names, rows in ((ACTORS, cast), (FACTORS, factors)):
        details |= {name: rows.get(details[name]) for name in names if name in details}
    write_fact(fact, details, actors=[cast[handle] for handle in actors])


def quote(fact: Fact, words: str) -> None:
    """Set where the fact stands in the text; for '' nowhere. NotUsable unless exactly once."""
    words = words.replace("\r\n", "\n").strip()
    span = span_of(words, fact.article.text)
    if words and span is None:
        code = "fact.quote_twice" if words in fact.article.text else "fact.quote_not_found"
        raise NotUsable([Problem.of("quote", code)])
    fact.start, fact.end = span or (None, None)


def _named(given: Mapping[str, Any], name: str) -> Sequence[str]:
    return [given[name]] if given.get(name) else []


def _unknown(field: str, handles: Iterable[str], rows: Mapping[str, Any]) -> Iterator[Problem]:
    code = "fact.no_such_factor" if field in FACTORS else "fact.no_such_actor"
    for handle in handles:
        if handle not in rows:
            yield Problem.of(field, code, handle=handle)

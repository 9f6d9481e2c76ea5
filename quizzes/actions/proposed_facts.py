"""Make a fact of what was proposed, with the actors and factors that it speaks of."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Q
from django.utils.text import slugify

from quizzes.actions.write_fact import write_fact
from quizzes.models import Actor, Article, Claim, Event, Fact, Factor, Proposal

HANDLE_LENGTH = 60

Payload = Mapping[str, Any]


def make_fact(proposal: Proposal, payload: Payload) -> Fact:
    """The fact, stored. ValueError or KeyError if the payload lacks what its kind needs."""
    article = proposal.article
    actors = [_actor(article, each) for each in payload.get("actors") or ()]
    fact = Fact(
        article=article,
        kind=proposal.kind,
        statement=str(payload["text"]).strip(),
        worth=payload.get("worth") or "support",
        paragraph=proposal.paragraph,
        start=proposal.start,
        end=proposal.end,
    )
    if not fact.statement:
        raise ValueError("a fact without a statement")
    write_fact(fact, _DETAILS[Fact.Kind(proposal.kind)](article, payload, actors), actors=actors)
    return fact


def _event(article: Article, payload: Payload, actors: list[Actor]) -> dict[str, Any]:
    date = payload["date"]
    lasts = date.get("extent") == Event.Extent.LASTS
    return {
        "edtf": date["edtf"],
        "extent": Event.Extent.LASTS if lasts else Event.Extent.WITHIN,
        "inferred": bool(date.get("inferred")),
    }


def _role(article: Article, payload: Payload, actors: list[Actor]) -> dict[str, Any]:
    role = payload["role"]
    return {
        "actor": _actor(article, {"name": role["holder"], "kind": "person"}),
        "title": str(role["title"]["text"])[:200],
    }


def _claim(article: Article, payload: Payload, actors: list[Actor]) -> dict[str, Any]:
    author = _actor(article, {"name": article.author or "The author", "kind": "person"})
    speaker = payload.get("speaker")
    return {
        "cause": _factor(article, payload["cause"]["text"]),
        "effect": _factor(article, payload["effect"]["text"]),
        "relation": _one_of(payload.get("relation"), Claim.Relation, Claim.Relation.CAUSES),
        "speaker": _actor(article, {"name": speaker}) if speaker else author,
        "reported_by": author,
        "stance": _one_of(payload.get("stance"), Claim.Stance, Claim.Stance.ENDORSES),
        "strength": _one_of(payload.get("strength"), Claim.Strength, Claim.Strength.STATED),
    }


def _figure(article: Article, payload: Payload, actors: list[Actor]) -> dict[str, Any]:
    return {
        "value": str(payload["value"]),
        "unit": str(payload.get("unit") or "")[:40],
        "of": str(payload.get("of") or "")[:200],
        "precision": payload.get("precision") or "exact",
    }


_DETAILS = {
    Fact.Kind.EVENT: _event,
    Fact.Kind.ROLE: _role,
    Fact.Kind.CLAIM: _claim,
    Fact.Kind.FIGURE: _figure,
}


def _one_of(value: Any, choices: Any, default: Any) -> Any:
    return value if value in choices.values else default


def _actor(article: Article, named: Payload) -> Actor:
    """The article's actor of that name or alias, made where there is none."""
    name = str(named["name"]).strip()[:200]
    found = Actor.objects.filter(article=article).filter(Q(name=name) | Q(aliases__name=name))
    actor = found.first()
    if actor is None:
        kind = _one_of(named.get("kind"), Actor.Kind, Actor.Kind.ORGANISATION)
        handle = _free_handle(Actor, article, name)
        actor = Actor.objects.create(article=article, handle=handle, name=name, kind=kind)
    for alias in named.get("aliases") or ():
        if alias != actor.name:
            actor.aliases.get_or_create(name=str(alias)[:200])
    return actor


def _factor(article: Article, label: str) -> Factor:
    label = label.strip()[:200]
    found = Factor.objects.filter(article=article, label__iexact=label).first()
    if found:
        return found
    handle = _free_handle(Factor, article, label)
    return Factor.objects.create(article=article, handle=handle, label=label)


def _free_handle(model: type[Actor] | type[Factor], article: Article, name: str) -> str:
    """A handle from the name that no other row of the article has."""
    base = slugify(name)[:HANDLE_LENGTH] or model._meta.model_name or ""
    taken = set(model._default_manager.filter(article=article).values_list("handle", flat=True))
    numbered = (f"{base}-{number}" for number in range(2, len(taken) + 3))
    return next(each for each in (base, *numbered) if each not in taken)

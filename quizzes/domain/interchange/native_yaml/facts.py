"""Read the facts of a bank file: events, roles, claims and figures."""

from quizzes.domain.facts import (
    ClaimContent,
    Detail,
    EventContent,
    FigureContent,
    RoleContent,
)
from quizzes.domain.interchange.native_yaml.bank import BankFact
from quizzes.domain.interchange.native_yaml.names import Names, check_edtf
from quizzes.domain.interchange.native_yaml.rows import Fields

WORTHS = ("core", "support", "trivia")
FACT_KINDS = ("event", "role", "claim", "figure")
RELATIONS = ("causes", "motivates", "enables", "prevents", "explains", "asserts")
STANCES = ("endorses", "doubts", "neutral")
STRENGTHS = ("stated", "hedged", "predicted", "conditional")


def fact(row: Fields, names: Names) -> BankFact:
    """One fact with its detail."""
    kind = row.choice("kind", FACT_KINDS)
    uuid = row.uuid()
    names.define(row, names.facts, row.text("id"), uuid)
    actors = row.texts("actors")
    for actor in actors:
        if actor not in names.actors:
            row.problem("bank.no_such", field="actors", value=actor)
    fact = BankFact(
        uuid=uuid,
        kind=kind,
        statement=row.text("statement", required=True),
        detail=_DETAILS[kind](row.nested(kind), names),
        worth=row.choice("worth", WORTHS, "support"),
        paragraph=row.whole("paragraph"),
        actors=tuple(sorted(actors)),
        line=row.line,
    )
    row.done()
    return fact


def _event(row: Fields, names: Names) -> Detail:
    date = row.text("date", required=True)
    check_edtf(row, "date", date)
    event = EventContent(
        date=date,
        extent=row.choice("extent", ("within", "lasts"), "within"),
        inferred=row.truth("inferred"),
    )
    row.done()
    return event


def _role(row: Fields, names: Names) -> Detail:
    role = RoleContent(
        actor=names.handle(row, "actor", names.actors, required=True),
        title=row.text("title", required=True),
    )
    row.done()
    return role


def _claim(row: Fields, names: Names) -> Detail:
    claim = ClaimContent(
        speaker=names.handle(row, "speaker", names.actors, required=True),
        reported_by=names.handle(row, "reported_by", names.actors, required=True),
        relation=row.choice("relation", RELATIONS),
        stance=row.choice("stance", STANCES),
        strength=row.choice("strength", STRENGTHS),
        cause=names.handle(row, "cause", names.factors, required=False),
        effect=names.handle(row, "effect", names.factors, required=False),
    )
    if bool(claim.cause) != bool(claim.effect):
        row.problem("bank.half_a_claim")
    elif claim.cause and claim.cause == claim.effect:
        row.problem("bank.causes_itself")
    row.done()
    return claim


def _figure(row: Fields, names: Names) -> Detail:
    figure = FigureContent(
        value=row.text("value", required=True),
        unit=row.text("unit"),
        of=row.text("of"),
        precision=row.choice("precision", ("exact", "rounded", "about"), "exact"),
    )
    row.done()
    return figure


_DETAILS = {"event": _event, "role": _role, "claim": _claim, "figure": _figure}

"""Rows for tests: a published article with facts, and quizzes with a question of every kind.

    article = make_article()                      # published; a dated event, a claim and a figure
    quiz = make_quiz(article=article)             # one question of each of USUAL, in that order
    quiz = make_quiz(KINDS)                       # one of every kind
    quiz = make_quiz(["date", "date"], feedback="deferred", time_limit=10)
    question = make_question("ordering", article=article, facts=[fact])
    raw_answer(slot, "right")                     # or "wrong", "partly": as a browser would send it

Slugs and titles are numbered, so that every call makes new rows. Extra keyword arguments are set
on the row itself. The texts tell of the first flights and are this project's own.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from fractions import Fraction
from itertools import count
from typing import Any

from quizzes.actions.instructors import set_up_instructors
from quizzes.actions.revise_question import revise_question
from quizzes.domain.authoring import Content, KeyContent, OptionContent
from quizzes.domain.dates import parse_edtf
from quizzes.models import (
    Actor,
    Article,
    Claim,
    Event,
    Fact,
    Factor,
    Figure,
    Question,
    Quiz,
    Section,
    SectionQuestion,
    Slot,
    User,
)
from quizzes.models.publishing import Status, Worth

USUAL = ("single_choice", "short_text", "date", "ordering")
"""The kinds of a quiz for which a test names none."""

MADE_AT = datetime(2024, 3, 1, 12, tzinfo=UTC)

EVENTS = (
    ("A balloon carries two people over Paris", "1783-11-21"),
    ("An engine lifts an aeroplane off the ground", "1903-12-17"),
    ("An aeroplane crosses the Channel", "1909-07-25"),
    ("Two pilots cross the Atlantic without a stop", "1919-06-15"),
    ("A jet flies for the first time", "1939-08-27"),
)
"""In the order of their dates, which is the order in which the ordering question stores them."""

CONTENTS = {
    "single_choice": Content(
        stem="Who built the aeroplane that flew at Kitty Hawk?",
        explanation="The brothers built the aeroplane and its engine in their bicycle shop.",
        options=(
            OptionContent("The Wright brothers", credit=Fraction(1)),
            OptionContent(
                "Samuel Langley",
                credit=Fraction(0),
                feedback="His machine fell into the river nine days before.",
            ),
            OptionContent("Charles Taylor", credit=Fraction(1, 2), feedback="He made the engine."),
            OptionContent("Louis Blériot"),
        ),
    ),
    "short_text": Content(
        stem="Who was the first to fly across the Channel?",
        explanation="He landed beside Dover Castle after 36 minutes.",
        keys=(
            KeyContent("Louis Blériot"),
            KeyContent("Blériot"),
            KeyContent("a French engineer", credit=Fraction(1, 2)),
        ),
    ),
    "date": Content(
        stem="When did an aeroplane first cross the Channel?",
        spec={"required": "month"},
        explanation="A newspaper had offered a prize for it the year before.",
        keys=(KeyContent("1909-07"),),
    ),
    "numeric": Content(
        stem="For how many minutes was Blériot over the Channel in 1909?",
        spec={"unit": "minutes"},
        explanation="He left Calais at dawn without a compass.",
        keys=(KeyContent("36"), KeyContent("30 to 40", credit=Fraction(1, 2))),
    ),
    "cloze": Content(
        stem="In [[1]] [[2]] flew across the Channel in [[3]] and landed beside [[4]].",
        spec={
            "gaps": {
                "1": {"kind": "date", "spec": {"required": "month"}},
                "2": {"kind": "short_text"},
                "3": {"kind": "numeric", "spec": {"unit": "minutes"}},
                "4": {"kind": "single_choice"},
            }
        },
        explanation="A newspaper paid a thousand pounds for it.",
        options=(
            OptionContent("Dover Castle", gap="4", credit=Fraction(1)),
            OptionContent("Walmer Castle", gap="4"),
            OptionContent("Deal Castle", gap="4"),
        ),
        keys=(
            KeyContent("1909-07", gap="1"),
            KeyContent("Louis Blériot", gap="2"),
            KeyContent("Blériot", gap="2"),
            KeyContent("36", gap="3"),
        ),
    ),
    "explain": Content(
        stem="Why did a newspaper pay for a flight across the Channel?",
        key_spec={"model": "It sold copies.\nAnd it showed that the sea no longer protected."},
        explanation="The paper had owned that island's attention for ten years.",
        keys=(KeyContent("It sold copies"), KeyContent("The sea protects no longer")),
    ),
    "ordering": Content(
        stem="Put these flights into order.",
        explanation="From a paper balloon to a jet in 156 years.",
        options=tuple(OptionContent(text, value=date) for text, date in EVENTS),
    ),
    "true_false": Content(
        stem="Blériot crossed the Channel in a balloon.",
        key_spec={"otherwise": "He flew a monoplane of his own."},
        explanation="A balloon had crossed it in 1785.",
        keys=(KeyContent("false", feedback="His machine had an engine."),),
    ),
    "multiple_choice": Content(
        stem="Who flew in a machine heavier than air?",
        explanation="A balloon floats, an aeroplane is carried by its wings.",
        options=(
            OptionContent("Orville Wright", credit=Fraction(1)),
            OptionContent("The Montgolfier brothers", feedback="Theirs was filled with hot air."),
            OptionContent("Louis Blériot", credit=Fraction(1)),
            OptionContent("Count Zeppelin"),
        ),
    ),
    "matching": Content(
        stem="Match each pilot with the flight.",
        explanation="All four were firsts.",
        options=(
            OptionContent("Orville Wright", side="left", target="5"),
            OptionContent("Louis Blériot", side="left", target="6", feedback="He began at Calais."),
            OptionContent("Alcock and Brown", side="left", target="7"),
            OptionContent("Erich Warsitz", side="left", target="8"),
            OptionContent("Kitty Hawk, 1903", side="right", handle="5"),
            OptionContent("The Channel, 1909", side="right", handle="6"),
            OptionContent("The Atlantic, 1919", side="right", handle="7"),
            OptionContent("The first jet, 1939", side="right", handle="8"),
            OptionContent("The Pacific, 1931", side="right"),
        ),
    ),
}

KINDS = tuple(CONTENTS)
"""Every kind that tests make, the usual ones first."""

_TYPED = {
    "short_text": {
        "right": "Louis Blériot",
        "partly": "a French engineer",
        "wrong": "Otto Lilienthal",
    },
    "explain": {
        "right": "To sell copies.\nAnd to warn.",
        "partly": "To sell copies.",
        "wrong": "Out of love.",
    },
    "numeric": {"right": "36", "partly": "33", "wrong": "90"},
    "date": {
        "right": {"year": "1909", "month": "7"},
        "partly": {"year": "1909"},
        "wrong": {"year": "1919", "month": "7"},
    },
    "true_false": {"right": "false", "wrong": "true"},
}
_FILLED = {
    "right": {"1": "July 1909", "2": "Bleriot", "3": "36"},
    "partly": {"1": "July 1909", "2": "Lilienthal", "3": ""},
    "wrong": {"1": "July 1919", "2": "Lilienthal", "3": "90"},
}
_CASTLES = {"right": 0, "partly": 0, "wrong": 2}
_CHOSEN = {"right": 0, "wrong": 1, "partly": 2}
_TICKED = {"right": (0, 2), "wrong": (1, 3), "partly": (0,)}
_MATCHED = {"right": (4, 5, 6, 7), "wrong": (5, 4, 8, 8), "partly": (4, 5, 8, 8)}
_ORDERS = {"right": (0, 1, 2, 3, 4), "wrong": (4, 3, 2, 1, 0), "partly": (1, 2, 3, 4, 0)}

_numbers = count(1)


def make_article(**fields: Any) -> Article:
    """A published article whose facts are an event, a claim with cause and effect, a figure."""
    number = next(_numbers)
    article = Article.objects.create(
        **{
            "slug": f"first-flights-{number}",
            "title": f"The first flights, part {number}",
            "author": "Ada Reed",
            "publication": "The Hangar",
            "published": "2016-06-23",
            "url": "https://example.org/first-flights",
            "status": Status.PUBLISHED,
            **fields,
        }
    )
    make_event(article, "Blériot crosses the Channel.", "1909-07-25", paragraph=8)
    make_claim(article, "A prize drew pilots to the coast.", paragraph=9)
    figure = Fact.objects.create(
        article=article, kind=Fact.Kind.FIGURE, statement="The crossing took 36 minutes."
    )
    Figure.objects.create(fact=figure, value="36", unit="minutes")
    return article


def make_event(article: Article, statement: str, edtf: str, *, paragraph: int | None) -> Fact:
    fact = Fact.objects.create(
        article=article,
        kind=Fact.Kind.EVENT,
        statement=statement,
        worth=Worth.CORE,
        paragraph=paragraph,
    )
    date = parse_edtf(edtf)
    Event.objects.create(fact=fact, edtf=edtf, first_day=date.first_day, last_day=date.last_day)
    return fact


def make_claim(article: Article, statement: str, *, paragraph: int | None) -> Fact:
    """A claim of the author's: a newspaper's prize brings pilots to the coast."""
    number = next(_numbers)
    fact = Fact.objects.create(
        article=article,
        kind=Fact.Kind.CLAIM,
        statement=statement,
        worth=Worth.CORE,
        paragraph=paragraph,
    )
    author = Actor.objects.create(
        article=article, handle=f"author-{number}", name="Ada Reed", kind=Actor.Kind.PERSON
    )
    cause = Factor.objects.create(article=article, handle=f"prize-{number}", label="The prize")
    effect = Factor.objects.create(
        article=article, handle=f"pilots-{number}", label="Pilots at the coast"
    )
    Claim.objects.create(
        fact=fact,
        cause=cause,
        effect=effect,
        relation=Claim.Relation.CAUSES,
        speaker=author,
        reported_by=author,
        stance=Claim.Stance.ENDORSES,
        strength=Claim.Strength.STATED,
    )
    return fact


def make_question(
    kind: str = "single_choice",
    *,
    article: Article | None = None,
    content: Content | None = None,
    facts: Iterable[Fact] = (),
    **fields: Any,
) -> Question:
    """A published question; its content is that of its kind in CONTENTS unless given."""
    question = Question(
        **{
            "article": article,
            "kind": kind,
            "status": Status.PUBLISHED,
            "worth": Worth.CORE,
            **fields,
        }
    )
    revise_question(question, content or CONTENTS[kind], now=MADE_AT)
    question.facts.set(facts)
    return question


def make_quiz(
    kinds: Sequence[str] = USUAL, *, article: Article | None = None, **fields: Any
) -> Quiz:
    """A published quiz of one section, taken whole. Without `article` a new one is made.

    Every question rests on the article's facts with a paragraph, so reviews show sources.
    """
    number = next(_numbers)
    article = article or make_article()
    quiz = Quiz.objects.create(
        **{
            "slug": f"quick-quiz-{number}",
            "title": f"Quick quiz {number}",
            "article": article,
            "status": Status.PUBLISHED,
            **fields,
        }
    )
    section = Section.objects.create(quiz=quiz, position=1)
    facts = list(article.facts.exclude(paragraph=None))
    for position, kind in enumerate(kinds, start=1):
        question = make_question(kind, article=article, facts=facts)
        SectionQuestion.objects.create(section=section, question=question, position=position)
    return quiz


def make_user(username: str = "", *, password: str = "a-long-password-7", **fields: Any) -> User:
    """An account; `is_staff=True` makes an instructor, in their group."""
    username = username or f"reader-{next(_numbers)}"
    user = User.objects.create_user(username, password=password, **fields)
    if user.is_staff and not user.is_superuser:
        user.groups.add(set_up_instructors())
    return user


def qualities(kind: str) -> tuple[str, ...]:
    """What answers to the question of this kind can be: not all can be partly right.

    Nothing where people mark them.
    """
    found = {"true_false": ("right", "wrong"), "explain": ()}
    return found.get(kind, ("right", "partly", "wrong"))


def raw_answer(slot: Slot, quality: str = "right") -> Any:
    """What a browser sends for a right, partly right or wrong answer to a question of CONTENTS."""
    kind = slot.revision.question.kind
    if kind in _TYPED:
        return _TYPED[kind][quality]
    ids = list(slot.revision.options.order_by("position").values_list("public_id", flat=True))
    if kind == "single_choice":
        return ids[_CHOSEN[quality]]
    if kind == "cloze":
        return _FILLED[quality] | {"4": ids[_CASTLES[quality]]}
    if kind == "multiple_choice":
        return sorted(ids[place] for place in _TICKED[quality])
    if kind == "matching":
        return {ids[left]: ids[right] for left, right in enumerate(_MATCHED[quality])}
    return [ids[place] for place in _ORDERS[quality]]

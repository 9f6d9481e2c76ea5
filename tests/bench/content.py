"""Quizzes to measure with, and attempts at them over the API."""

import json
from dataclasses import dataclass
from functools import cache
from itertools import cycle, islice
from typing import Any
from uuid import uuid4

from django.db import transaction
from knox.models import get_token_model

from quizzes.models import Quiz
from tests.bench.calls import ready
from tests.builders import USUAL, make_quiz, make_user


@dataclass(frozen=True, slots=True)
class Taken:
    """An open attempt: its address, who may reach it, and the questions as the API gave them."""

    path: str
    authorization: str
    questions: list[dict[str, Any]]

    def answer(self, number: int, **more: Any) -> dict[str, Any]:
        """A new answer to question `number`, as a program would send it."""
        return {"answer": _answer(self.questions[number - 1]), "client_id": str(uuid4()), **more}

    def answers(self) -> list[dict[str, Any]]:
        return [self.answer(each["slot"], slot=each["slot"]) for each in self.questions]


@cache
@transaction.atomic
def choice_quiz(length: int = 50) -> Quiz:
    """Single choice with four options each."""
    return make_quiz(["single_choice"] * length)


@cache
@transaction.atomic
def mixed_quiz(length: int = 50) -> Quiz:
    """Every kind there is, in turn."""
    return make_quiz(list(islice(cycle(USUAL), length)))


def take(quiz: Quiz, *, authorization: str = "") -> Taken:
    """Start an attempt: a new guest's, unless an account's token is given."""
    call = ready(
        "POST", f"/api/v1/quizzes/{quiz.slug}/attempts/", authorization=authorization, expect=201
    )
    started = json.loads(call())
    return Taken(
        f"/api/v1/attempts/{started['id']}/",
        authorization or f"Attempt {started['token']}",
        started["questions"],
    )


@cache
def account() -> str:
    """The Authorization header of a signed-in learner."""
    _, token = get_token_model().objects.create(user=make_user())
    return f"Token {token}"


def _answer(question: dict[str, Any]) -> Any:
    match question["answer_shape"]:
        case "choice":
            return question["options"][0]["id"]
        case "sequence":
            return [option["id"] for option in question["options"]]
        case "date":
            return {"year": 1909, "month": 7}
        case _:
            return "Louis Blériot"

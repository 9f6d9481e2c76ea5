"""The lint: what is legal in a question, and poor. One registry for questions, drafts and cards.

Each module of `rules` declares

    RULES      its rules (`rule.Rule`), each with an id that never changes
    EXAMPLES   by rule, what breaks it and what passes, for the contract test

and nothing else knows them by name. What people write gets a warning, which they may argue away,
except where the answer is given away or a second answer is right: those are errors and keep a
question from being published. In drafts that nobody wrote, all guards are errors.
"""

import pkgutil
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from types import MappingProxyType, ModuleType

from quizzes.domain import kinds
from quizzes.domain.lint import rules
from quizzes.domain.lint.faces import Face
from quizzes.domain.lint.rule import Case, Examples, Rule
from quizzes.domain.lint.values import ERROR, WARNING, Actor, Context, Fact, Finding, Quiz, Subject
from quizzes.domain.messages import Message

__all__ = [
    "ERROR",
    "WARNING",
    "Actor",
    "Case",
    "Context",
    "Examples",
    "Face",
    "Fact",
    "Finding",
    "Quiz",
    "Rule",
    "Subject",
    "all_rules",
    "examples",
    "lint",
    "lint_all",
    "objection",
]


@cache
def all_rules() -> Mapping[str, Rule]:
    """Every rule by id, in the order of the modules and within each as it declares them."""
    found = [rule for module in _modules() for rule in module.RULES]
    return MappingProxyType({rule.id: rule for rule in found})


@cache
def examples() -> Mapping[str, Examples]:
    """By rule, what breaks it and what passes."""
    found = {name: each for module in _modules() for name, each in module.EXAMPLES.items()}
    return MappingProxyType(found)


def lint(subject: Subject, context: Context, *, draft: bool = False) -> tuple[Finding, ...]:
    """What the rules say of the question, errors first; warnings that were argued away are not.

    `draft` says that nobody wrote it: then its own `argued` counts for nothing. A question of a
    kind that is not installed cannot be judged.
    """
    if kinds.find(subject.kind) is None:
        return ()
    found = [
        finding
        for finding in _findings(subject, context, draft=draft)
        if draft or finding.level == ERROR or finding.rule not in subject.argued
    ]
    return tuple(sorted(found, key=lambda finding: finding.level != ERROR))


def lint_all(context: Context, *, draft: bool = False) -> Mapping[str, tuple[Finding, ...]]:
    """The findings for each question of the context, by its id, in the context's order."""
    return {each.id: lint(each, context, draft=draft) for each in context.questions}


def objection(face: Face) -> Message | None:
    """Why this card is not made, by the first rule that it fails; None if it may be."""
    found = (rule.of_card(face) for rule in all_rules().values() if rule.of_card)
    return next((message for message in found if message is not None), None)


def _findings(subject: Subject, context: Context, *, draft: bool) -> Iterator[Finding]:
    for rule in all_rules().values():
        level = rule.in_drafts if draft else rule.level
        if rule.of_question and level:
            for message in _each_once(rule.of_question(subject, context)):
                yield Finding(rule.id, level, message)


def _each_once(messages: Iterable[Message]) -> Iterable[Message]:
    return dict.fromkeys(messages)


def _modules() -> Iterator[ModuleType]:
    for info in pkgutil.iter_modules(rules.__path__):
        yield import_module(f"{rules.__name__}.{info.name}")

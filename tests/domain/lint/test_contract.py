"""Every rule: an id, examples that break it and that pass, a sentence, and no fault of its own."""

import re
from dataclasses import replace

import pytest

from quizzes.domain import kinds, lint
from quizzes.domain.lint.rule import Rule
from quizzes.domain.messages import Message
from quizzes.wording import say

RULES = lint.all_rules()
every_rule = pytest.mark.parametrize("rule", RULES.values(), ids=RULES)


def messages(rule: Rule, example: lint.Case | lint.Face) -> list[Message]:
    if isinstance(example, lint.Face):
        assert rule.of_card, f"{rule.id} says nothing of cards"
        found = rule.of_card(example)
        return [found] if found else []
    assert rule.of_question, f"{rule.id} says nothing of questions"
    return list(rule.of_question(example.subject, example.context))


def test_rules_are_known_by_ids_that_occur_once() -> None:
    declared = [rule.id for module in lint._modules() for rule in module.RULES]

    assert sorted(declared) == sorted(RULES)
    assert sorted(lint.examples()) == sorted(RULES)
    assert [name for name in RULES if not re.fullmatch(r"[a-z]+(-[a-z]+)*", name)] == []


@every_rule
def test_what_breaks_a_rule_is_found_and_said_in_words(rule: Rule) -> None:
    for example in lint.examples()[rule.id].breaks:
        found = messages(rule, example)

        assert found, example
        assert all(say(message) for message in found)


@every_rule
def test_what_passes_is_left_alone(rule: Rule) -> None:
    for example in lint.examples()[rule.id].passes:
        assert messages(rule, example) == [], example


@every_rule
def test_each_side_of_a_rule_has_its_examples(rule: Rule) -> None:
    known = lint.examples()[rule.id]
    for side, of in ((lint.Case, rule.of_question), (lint.Face, rule.of_card)):
        assert any(isinstance(each, side) for each in known.breaks) == (of is not None), side
    assert known.passes


@every_rule
def test_levels_are_those_of_people_and_of_drafts(rule: Rule) -> None:
    for example in lint.examples()[rule.id].breaks:
        if isinstance(example, lint.Case):
            levels = [
                {
                    f.level
                    for f in lint.lint(example.subject, example.context, draft=draft)
                    if f.rule == rule.id
                }
                for draft in (False, True)
            ]

            assert levels == [{rule.level} - {""}, {rule.in_drafts} - {""}]


@every_rule
def test_unfinished_questions_of_every_kind_can_be_judged(rule: Rule) -> None:
    for kind in kinds.all_kinds().values():
        for example in kind.EXAMPLES:
            whole = example.question
            bare = replace(whole, shown=replace(whole.shown, options=()), keys=(), key_spec={})
            for question in (whole, replace(whole, keys=()), bare, replace(bare, keys=whole.keys)):
                if rule.of_question:
                    list(rule.of_question(lint.Subject(question), lint.Context()))

"""What is drafted breaks no rule of the lint but those that it says, on any of the texts."""

from dataclasses import replace
from pathlib import Path

import pytest

from quizzes.domain.authoring import problems
from quizzes.domain.derivation.deriving import derive
from quizzes.domain.derivation.drafting.guards import Guards, subject_of
from quizzes.domain.derivation.drafting.judging import context_of
from quizzes.domain.lint import all_rules, lint_all
from tests.domain.derivation.drafting.drafting import drafted, read

ARTICLES = sorted(Path("fixtures/articles").glob("*.md"))


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("parser", ["model", "rules"])
def test_no_draft_of_a_sample_article_breaks_a_rule_that_it_does_not_say(path, parser):
    reading, facts, drafts = read(path.read_text(), parser=parser)
    subjects = tuple(
        replace(subject_of(draft), id=str(number)) for number, draft in enumerate(drafts)
    )
    context = replace(context_of(reading, facts), questions=subjects)

    found = lint_all(context, draft=True)
    broken = [tuple(finding.rule for finding in found[subject.id]) for subject in subjects]

    said = [tuple(rule for rule in draft.problems if rule in all_rules()) for draft in drafts]
    assert broken == said
    assert [draft for draft in drafts if problems(draft.kind, draft.content)] == []


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_a_sample_article_gives_enough_to_choose_from(path):
    _, facts, drafts = read(path.read_text())

    assert len(facts) >= 20
    assert len(drafts) >= 15
    assert all(draft.content.explanation for draft in drafts)


SENTENCE = "On 5 May 1902, Ada Quill opened the bridge of Ostmark."


def test_a_draft_that_breaks_a_rule_is_not_proposed():
    reading, facts, drafts = read(SENTENCE, parser="model")
    (sound,) = [draft for draft in drafts if draft.kind == "date"]
    guards = Guards(reading, facts)

    def passed(stem):
        return guards.passed(replace(sound, content=replace(sound.content, stem=stem)))

    assert passed(sound.content.stem) == sound
    assert passed("On which day of 1902 did Ada Quill open the bridge?") is None
    assert passed("On which day did it please Ada Quill to open the bridge?") is None
    assert passed("On which day did somebody open the new bridge?") is None
    assert passed("On which day") is None


def test_an_inferred_date_is_for_a_person_to_look_at():
    drafts = drafted("In 1902 Ostmark was poor. In May, Ada Quill opened the bridge of Ostmark.")

    asked = [draft for draft in drafts if "bridge" in draft.content.stem]
    assert [draft.rule for draft in asked] == ["in-what-year", "who-did"]
    assert [draft.problems for draft in asked] == [("inferred-date",)] * 2


def test_no_more_is_quoted_than_may_be_of_a_publishers_text():
    _, facts, drafts = read(
        "On 5 May 1902, Ada Quill opened the bridge of Ostmark over the wide river Elm, which runs"
        " past the mill, the old school, the church with two towers and the market of Westmark."
    )

    assert [draft for draft in drafts if draft.rule in {"in-what-year", "who-did"}] == []
    assert facts


def test_nothing_is_drafted_twice():
    text = f"{SENTENCE}\n\n{SENTENCE}"

    stems = [draft.content.stem for draft in drafted(text)]

    assert len(stems) == len(set(stems)) > 0
    assert derive(text) == derive(text)

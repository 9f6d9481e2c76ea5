"""What the code has, the documents name: kinds, commands, settings, decisions, links."""

import re
from pathlib import Path

import pytest
from django.core.management import get_commands

from quizzes.domain import kinds
from quizzes.domain.interchange.native_yaml import read_bank
from quizzes.domain.lint import all_rules

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md"]
PAGES += sorted((ROOT / "docs").rglob("*.md"))


def read(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


@pytest.mark.parametrize("kind", kinds.all_kinds())
def test_every_kind_has_its_rule(kind):
    assert f"## {kind}\n" in read("docs/kinds.md")


@pytest.mark.parametrize("command", [n for n, app in get_commands().items() if app == "quizzes"])
def test_every_command_is_described(command):
    assert f"| `{command}" in read("docs/commands.md")


def test_every_setting_is_described_and_every_description_has_its_setting():
    code = read("quizsite/settings.py") + read("quizzes/management/commands/serve.py")
    in_code = set(re.findall(r'(?:env\.\w+|environ\.get)\(\s*"([A-Z_]+)"', code))

    in_document = set(re.findall(r"^\| `([A-Z_]+)`", read("docs/settings.md"), re.MULTILINE))

    assert in_document == in_code


def test_every_required_package_says_why_it_was_chosen():
    required = read("requirements.txt").split("\n\n")[0]
    names = re.findall(r"^([A-Za-z-]+)", required, re.MULTILINE)

    described = read("docs/dependencies.md").lower()

    missing = [name for name in names if _short(name) not in described]
    assert missing == []


def _short(name: str) -> str:
    """The table writes "drf-spectacular, -sidecar" for two packages of one family."""
    name = name.lower()
    for family in ("drf-spectacular", "django-tasks"):
        if name.startswith(f"{family}-"):
            return (
                name.replace("-db", "-tasks-db")
                .removeprefix(family)
                .replace("-tasks-tasks", "-tasks")
            )
    return name


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_inside_the_repository_lead_somewhere(page):
    targets = re.findall(r'\]\(([^)#:]+)\)|src="([^":]+)"', page.read_text("utf-8"))

    missing = [
        target
        for pair in targets
        for target in pair
        if target and not (page.parent / target).exists()
    ]

    assert missing == []


def test_the_example_of_the_bank_format_is_a_bank():
    example = re.search(r"```yaml\n(.*?)```", read("docs/bank-format.md"), re.DOTALL)
    assert example

    bank, problems = read_bank(example[1])

    assert problems == ()
    assert bank is not None
    assert [question.kind for question in bank.questions] == ["date"]


def test_make_help_names_every_target():
    makefile = read("Makefile")
    phony = re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert phony

    described = set(re.findall(r"^([a-z]+):.*## ", makefile, re.MULTILINE))

    assert set(phony[1].split()) - described <= {"lint"}


def test_every_rule_of_the_lint_is_described_and_every_description_has_its_rule():
    described = re.findall(r"^\| `([a-z-]+)` \| ([a-z ,]+) \|", read("docs/lint.md"), re.MULTILINE)

    assert sorted(described) == sorted(
        (rule.id, LEVELS[rule.level if rule.of_question else None, rule.of_card is not None])
        for rule in all_rules().values()
    )


LEVELS = {
    ("warning", False): "warning",
    ("warning", True): "warning, card",
    ("error", False): "error",
    ("error", True): "error, card",
    ("", False): "drafts only",
    (None, True): "card",
}

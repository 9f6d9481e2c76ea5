"""In a bundled bank the lint finds nothing; a fault that is planted there it finds, by its rule."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from uuid import UUID

import pytest
import yaml

from quizzes.domain.authoring import Content, KeyContent
from quizzes.domain.interchange.native_yaml import Bank, BankQuestion, read_bank
from quizzes.domain.interchange.native_yaml.judging import context_of
from quizzes.domain.lint import ERROR, Finding, lint_all
from quizzes.domain.pairing import PairContent, options_of
from quizzes.wording import say

FIXTURES = Path(__file__).resolve().parents[3] / "fixtures"
BANKS = sorted(path.stem for path in FIXTURES.glob("*.yaml"))

Plant = Callable[[BankQuestion], BankQuestion]


@cache
def bank_and_handles(slug: str) -> tuple[Bank, dict[UUID, str]]:
    text = (FIXTURES / f"{slug}.yaml").read_text("utf-8")
    bank, problems = read_bank(text)
    assert bank, problems
    return bank, {UUID(row["uuid"]): row["id"] for row in yaml.safe_load(text)["questions"]}


def findings(bank: Bank, handles: dict[UUID, str]) -> dict[str, list[Finding]]:
    found = lint_all(context_of(bank))
    return {handles[UUID(uuid)]: list(each) for uuid, each in found.items() if each}


@pytest.mark.parametrize("slug", BANKS)
def test_bundled_banks_have_no_error_and_no_warning_that_is_not_argued_away(slug: str) -> None:
    found = findings(*bank_and_handles(slug))

    assert {q: [(f.rule, say(f.message)) for f in each] for q, each in found.items()} == {}


def say_stem(text: str) -> Plant:
    return lambda row: replace(row, content=replace(row.content, stem=text))


def say_option(number: int, text: str) -> Plant:
    def plant(row: BankQuestion) -> BankQuestion:
        options = list(row.content.options)
        options[number] = replace(options[number], text=text)
        return replace(row, content=replace(row.content, options=tuple(options)))

    return plant


def say_key(value: str) -> Plant:
    return lambda row: replace(row, content=replace(row.content, keys=(KeyContent(value),)))


FAULTS: list[tuple[str, str, Plant]] = [
    ("answer-leak", "q-chadwick-says", say_stem("Did Chadwick tell that every smell is disease?")),
    ("answer-leak", "q-spared", say_stem("What is the name of the city of Hamburg in London?")),
    ("date-leak", "q-koch-year", say_stem("In which year did Koch, in 1884, find the germ?")),
    ("date-leak", "q-law-month", say_stem("In which August did Disraeli's bill become law?")),
    (
        "year-in-date-stem",
        "q-koch-year",
        say_stem("In which year after 1866 did Koch find a germ?"),
    ),
    ("loose-pronoun", "q-germ", say_stem("What did it turn out to be that Robert Koch found?")),
    ("loose-time", "q-germ", say_stem("What has Robert Koch recently shown to cause cholera?")),
    ("two-questions", "q-germ", say_stem("What did Robert Koch find in Calcutta and when?")),
    ("yes-or-no", "q-germ", say_stem("Did Robert Koch show the cause of cholera?")),
    ("question-mark", "q-germ", say_stem("Name what Robert Koch showed to cause cholera.")),
    ("question-mark", "q-order-works", say_stem("In which order were the five sewers built?")),
    ("stem-length", "q-germ", say_stem("What did Koch show?")),
    ("agreement", "q-germ", say_stem("What did Koch has as proof of a cause of cholera?")),
    ("agreement", "q-germ", say_stem("Which animal was an cause of cholera, in Koch's proof?")),
    ("points-elsewhere", "q-spared", say_stem("Which of these cities was spared by cholera?")),
    ("all-or-none", "q-germ", say_option(3, "None of the above")),
    ("absolute-option", "q-germ", say_option(3, "A worm that always lives in fish")),
    ("long-key", "q-germ", say_option(0, "A bacterium that is curved and lives in foul water")),
    ("option-form", "q-law-gave", say_option(1, "To take land along the river")),
    ("option-form", "q-false-belief", say_option(0, "That bad smells kill")),
    ("same-meaning", "q-law-gave", say_option(2, "The money, and the freedom to decide")),
    ("loose-option", "q-law-gave", say_option(2, "This joint effort")),
    ("attribution-dropped", "q-swimmers", say_stem("What had poisoned the ship's swimmers?")),
    ("hedge-dropped", "q-flushing", say_stem("What did flushing of sewers do, as Quill writes?")),
    ("why-without-claim", "q-sinking-day", say_stem("Why did the Princess Alice sink, and sink?")),
    ("date-differs", "q-koch-year", say_key("1883")),
    ("vague-date", "q-koch-year", say_key("1884~")),
    ("dated-event", "q-order-works", say_option(0, "An act of 1855 creates the Board")),
    (
        "no-explanation",
        "q-germ",
        lambda row: replace(row, content=replace(row.content, explanation="")),
    ),
    ("no-fact", "q-germ", lambda row: replace(row, facts=())),
    ("repeated-stem", "q-germ", say_stem("In which year did cholera first reach London?")),
    ("second-answer", "q-law-gave", say_option(1, "The great sewers that were built")),
]


@pytest.mark.parametrize(
    ("rule", "handle", "plant"), FAULTS, ids=[f"{rule} {handle}" for rule, handle, _ in FAULTS]
)
def test_planted_fault_is_found(rule: str, handle: str, plant: Plant) -> None:
    bank, handles = bank_and_handles("london-sewers")
    rows = [plant(row) if handles[row.uuid] == handle else row for row in bank.questions]

    found = findings(replace(bank, questions=tuple(rows)), handles)

    assert rule in {each.rule for each in found.get(handle, [])}


def test_hope_of_investment_has_two_effects_and_is_an_error() -> None:
    bank, _ = bank_and_handles("china-tajikistan-2016")
    pairs = {
        "Hope of Chinese investment": "Corrupt drug officials are pursued",
        "Cuts of Russian troops": "Rahmon depends more on China",
        "The highway to China is finished": "Goods cross the border more easily",
        "China compromises on the border": "The settlement passes for a win",
    }
    causes = {"investment-hope", "russian-cuts", "highway", "border-compromise"}
    spare = "Rahmon helps China to secure the border"
    rows = [PairContent(left, right) for left, right in pairs.items()]
    content = Content(
        stem="Match each cause with its effect, according to Ramani.",
        explanation="Each cause has its own effect.",
        options=options_of([*rows, PairContent(match=spare)]),
    )
    facts = [fact for fact in bank.facts if getattr(fact.detail, "cause", "") in causes]
    uuid = UUID(int=7)
    planted = BankQuestion(uuid, "matching", content, facts=tuple(each.uuid for each in facts))

    found = findings(replace(bank, questions=(planted,)), {uuid: "planted"})["planted"]

    assert [(each.rule, each.level, say(each.message)) for each in found] == [
        (
            "second-pair",
            ERROR,
            f"“Hope of Chinese investment” may be matched with “{spare}” too: "
            "the article's causal map joins them.",
        )
    ]

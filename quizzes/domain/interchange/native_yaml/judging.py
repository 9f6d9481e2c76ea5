"""A bank as the lint reads it."""

from quizzes.domain.authoring import as_question
from quizzes.domain.interchange.native_yaml.bank import Bank, BankQuestion, BankQuiz
from quizzes.domain.lint import Actor, Context, Fact, Quiz, Subject


def context_of(bank: Bank) -> Context:
    """The bank's facts and questions; ids are uuids as text, actors and factors go by handle."""
    facts = ((str(each.uuid), each) for each in bank.facts)
    return Context(
        published=bank.article.published,
        actors={each.id: Actor(each.name, each.kind, each.aliases) for each in bank.actors},
        factors={each.id: each.label for each in bank.factors},
        facts={uuid: Fact(each.statement, each.detail, each.actors) for uuid, each in facts},
        questions=tuple(map(subject_of, bank.questions)),
        quizzes=tuple(map(_quiz, bank.quizzes)),
    )


def _quiz(row: BankQuiz) -> Quiz:
    drawn = [(str(uuid), each.draw) for each in row.sections for uuid in each.questions]
    return Quiz(
        whole=frozenset(uuid for uuid, draw in drawn if draw is None),
        drawn=frozenset(uuid for uuid, draw in drawn if draw is not None),
    )


def subject_of(row: BankQuestion) -> Subject:
    """One question of a bank; its options are called o0, o1..."""
    options = enumerate(row.content.options)
    return Subject(
        as_question(row.kind, row.content),
        id=str(row.uuid),
        facts=tuple(map(str, row.facts)),
        stated={f"o{number}": option.fact for number, option in options if option.fact},
        published=row.status == "published",
        argued=dict(row.lint),
    )

"""Read a bank file: everything that is wrong with it, each with its line, or a whole `Bank`."""

from collections.abc import Iterable

from quizzes.domain.interchange.native_yaml.article import actor, article, factor
from quizzes.domain.interchange.native_yaml.bank import (
    Bank,
    BankArticle,
    BankFact,
    BankQuestion,
    BankQuiz,
)
from quizzes.domain.interchange.native_yaml.facts import fact
from quizzes.domain.interchange.native_yaml.names import Names
from quizzes.domain.interchange.native_yaml.questions import question, quiz
from quizzes.domain.interchange.native_yaml.rows import Fields, FileProblem, Unreadable, load_rows
from quizzes.domain.messages import Message

FORMAT = "quizsite-bank/1"


def read_bank(text: str) -> tuple[Bank | None, tuple[FileProblem, ...]]:
    """The bank and (), or None and the problems in the order of their lines."""
    found: list[FileProblem] = []
    try:
        top = Fields(load_rows(text), found)
    except Unreadable as error:
        return None, (error.problem,)
    top.choice("format", (FORMAT,))
    the_article = article(top.nested("article"))
    actors = tuple(actor(row) for row in top.rows("actors"))
    factors = tuple(factor(row) for row in top.rows("factors"))
    names = Names(actors={each.id for each in actors}, factors={each.id for each in factors})
    facts = tuple(fact(row, names) for row in top.rows("facts"))
    questions = tuple(question(row, names) for row in top.rows("questions"))
    quizzes = tuple(quiz(row, names) for row in top.rows("quizzes"))
    top.done()
    with_uuid: list[BankArticle | BankFact | BankQuestion | BankQuiz] = [
        the_article,
        *facts,
        *questions,
        *quizzes,
    ]
    found += _repeats((each.id, each.line) for each in actors)
    found += _repeats((each.id, each.line) for each in factors)
    found += _repeats((str(each.uuid), each.line) for each in with_uuid)
    if found:
        return None, tuple(sorted(found, key=lambda problem: problem.line))
    return Bank(the_article, actors, factors, facts, questions, quizzes), ()


def _repeats(named_rows: Iterable[tuple[str, int]]) -> list[FileProblem]:
    seen: set[str] = set()
    found = []
    for name, line in named_rows:
        if name in seen:
            found.append(FileProblem(line, Message.of("bank.repeated", value=name)))
        seen.add(name)
    return found

"""The project's own bank format, `quizsite-bank/1`: an article with facts, questions, quizzes."""

from quizzes.domain.facts import ClaimContent, EventContent, FigureContent, RoleContent
from quizzes.domain.interchange.native_yaml.article import with_text
from quizzes.domain.interchange.native_yaml.bank import (
    Bank,
    BankActor,
    BankArticle,
    BankFact,
    BankFactor,
    BankQuestion,
    BankQuiz,
    BankSection,
    Remark,
    digest,
)
from quizzes.domain.interchange.native_yaml.reading import read_bank
from quizzes.domain.interchange.native_yaml.rows import FileProblem

__all__ = [
    "Bank",
    "BankActor",
    "BankArticle",
    "BankFact",
    "BankFactor",
    "BankQuestion",
    "BankQuiz",
    "BankSection",
    "ClaimContent",
    "EventContent",
    "FigureContent",
    "FileProblem",
    "Remark",
    "RoleContent",
    "digest",
    "read_bank",
    "with_text",
]

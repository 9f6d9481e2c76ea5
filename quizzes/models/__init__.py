"""The tables. What learners see (`Option`) and what graders see (`Key`, `KeySpec`) are apart."""

from quizzes.models.article import Actor, ActorAlias, Article, SourceRemark
from quizzes.models.attempt import Attempt, Slot, Step
from quizzes.models.audit import AuditEntry
from quizzes.models.bank import LoadedRow
from quizzes.models.card import Card, Review
from quizzes.models.deck import ExportedNote
from quizzes.models.fact import Claim, Event, Fact, Factor, Figure, Role
from quizzes.models.flag import Flag
from quizzes.models.grade import Grade
from quizzes.models.learner import Learner
from quizzes.models.proposal import Decision, Proposal
from quizzes.models.question import Key, KeySpec, Option, Question, Revision
from quizzes.models.quiz import Quiz, Section, SectionQuestion
from quizzes.models.remark import Remark
from quizzes.models.tag import Tag
from quizzes.models.user import User

__all__ = [
    "Actor",
    "ActorAlias",
    "Article",
    "Attempt",
    "AuditEntry",
    "Card",
    "Claim",
    "Decision",
    "Event",
    "ExportedNote",
    "Fact",
    "Factor",
    "Figure",
    "Flag",
    "Grade",
    "Key",
    "KeySpec",
    "Learner",
    "LoadedRow",
    "Option",
    "Proposal",
    "Question",
    "Quiz",
    "Remark",
    "Review",
    "Revision",
    "Role",
    "Section",
    "SectionQuestion",
    "Slot",
    "SourceRemark",
    "Step",
    "Tag",
    "User",
]

"""Who may do what: the same predicates for API, pages and admin, and the one `reveals` function."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser

from quizzes.models import Article, Attempt, Learner, Quiz, User
from quizzes.models.publishing import Status


@dataclass(frozen=True, slots=True)
class Who:
    """Whoever asks: an account, a guest known by a token, or nobody yet."""

    user_id: int | None = None
    token_hash: str = ""
    is_instructor: bool = False

    @property
    def is_known(self) -> bool:
        return self.user_id is not None or bool(self.token_hash)


GUEST_COOKIE = "guest"
"""The cookie that carries a guest's token in a browser."""


AUTHORING = "quizzes.change_question"
"""The permission that makes an instructor; the group of `actions.instructors` has it."""


def identify(user: AbstractBaseUser | AnonymousUser, *, guest_token: str = "") -> Who:
    """Who this is; for learners without a query beyond the account.

    An account wins over a guest's token. Access to the admin alone makes no instructor.
    """
    if isinstance(user, User):
        return Who(user_id=user.pk, is_instructor=user.is_staff and user.has_perm(AUTHORING))
    return Who(token_hash=hash_token(guest_token) if guest_token else "")


def hash_token(token: str) -> str:
    """SHA-256 in hexadecimal: tokens are random, so neither salt nor stretching would add."""
    return hashlib.sha256(token.encode()).hexdigest()


def is_learner(who: Who, learner: Learner) -> bool:
    if who.user_id is not None:
        return learner.user_id == who.user_id
    return bool(who.token_hash) and learner.token_hash == who.token_hash


def may_see_article(who: Who, article: Article) -> bool:
    return who.is_instructor or article.status != Status.DRAFT


OPEN_LICENCES = frozenset(
    {Article.Licence.OWN, Article.Licence.PUBLIC_DOMAIN, Article.Licence.OPEN}
)
"""Of texts that may be shown to everybody who may see their article."""


def may_read_text(who: Who, article: Article) -> bool:
    """The text of an article is its owner's alone, whatever else others may do with it."""
    return who.user_id is not None and article.owner_id == who.user_id


def may_show_text(who: Who, article: Article) -> bool:
    """Whether there is a text to show on a page of ours: a publisher's to nobody but its owner."""
    if not article.text_sha256:
        return False
    return article.text_licence in OPEN_LICENCES or may_read_text(who, article)


def may_write_text(who: Who, article: Article) -> bool:
    """An instructor may add the text where there is none yet."""
    return may_read_text(who, article) or (who.is_instructor and not article.text_sha256)


def may_review(who: Who, article: Article) -> bool:
    """What was derived quotes the text: of a publisher's it is for its owner alone."""
    if article.text_licence == Article.Licence.PUBLISHER:
        return who.is_instructor and may_read_text(who, article)
    return who.is_instructor


def may_see_quiz(who: Who, quiz: Quiz) -> bool:
    return who.is_instructor or quiz.status == Status.PUBLISHED


def may_print(who: Who) -> bool:
    """A print shows every question at once, before anybody has begun."""
    return who.is_instructor


def may_see_facts(who: Who, article: Article, *, finished: bool) -> bool:
    """Facts are the answer sheet. `finished`: a quiz on the article, its answers not withheld."""
    if who.is_instructor:
        return True
    if article.facts_shown == Article.FactsShown.ALWAYS:
        return True
    return article.facts_shown == Article.FactsShown.AFTER_QUIZ and finished


def may_get_deck(who: Who, quiz: Quiz, *, finished: bool) -> bool:
    """A deck holds the keys: of quizzes open for practice, where the article shows its facts."""
    if who.is_instructor:
        return True
    if not (may_see_quiz(who, quiz) and quiz.open_for_practice):
        return False
    return quiz.article is None or may_see_facts(who, quiz.article, finished=finished)


class Part(StrEnum):
    """The parts of a review that can be shown or withheld."""

    ANSWER = "answer"
    GRADE = "grade"
    KEY = "key"
    EXPLANATION = "explanation"
    SOURCE = "source"


NOTHING: frozenset[Part] = frozenset()
OWN_ANSWER = frozenset({Part.ANSWER})
EVERYTHING = frozenset(Part)


def gives_feedback_at_once(quiz: Quiz) -> bool:
    """Whether answers can be checked one by one: not where keys are held back until a date."""
    return quiz.feedback == Quiz.Feedback.IMMEDIATE and quiz.answers_from is None


def reveals(
    quiz: Quiz, who: Who, attempt: Attempt, *, now: datetime, checked: bool = False
) -> frozenset[Part]:
    """What `who` may see of a slot of `attempt`, at `now`.

    `checked` says that the slot was closed by a check (immediate feedback). While an attempt is
    open its learner sees their own answers, and everything of a checked slot. After it is closed
    they see everything, from `quiz.answers_from` on. Instructors see everything, always.
    """
    if who.is_instructor:
        return EVERYTHING
    if not is_learner(who, attempt.learner):
        return NOTHING
    if attempt.closed_at is None:
        return EVERYTHING if checked and gives_feedback_at_once(quiz) else OWN_ANSWER
    if quiz.answers_from is not None and now < quiz.answers_from:
        return OWN_ANSWER
    return EVERYTHING

"""A quiz on paper: one form of it, drawn as an attempt would be, with the key for its marker.

A form is a number: the same number gives the same questions in the same order, so that the key of
a form fits its paper for as long as the quiz stays as it is. For instructors alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from quizzes.domain import kinds
from quizzes.domain.questions import Answer, Arrangement, Option, Question
from quizzes.domain.showing import show_key
from quizzes.models import Quiz
from quizzes.queries.drawn import arrange, drawn_revisions
from quizzes.queries.kept_revisions import kept_questions


@dataclass(frozen=True, slots=True)
class Lettered:
    letter: str
    text: str


@dataclass(frozen=True, slots=True)
class PaperQuestion:
    """A question as it is printed; `key` and `letters` stand on the page of the key alone."""

    number: int
    question: Question
    shape: str
    arrangement: Arrangement
    key: tuple[str, ...] = ()
    letters: str = ""

    @property
    def options(self) -> Sequence[Lettered]:
        return _lettered(self.arrangement.options)

    @property
    def right(self) -> Sequence[Lettered]:
        return _lettered(self.arrangement.right)


def paper(quiz: Quiz, *, form: int, locale: str = "en") -> Sequence[PaperQuestion]:
    """The questions of one form. Three statements at most."""
    drawn = [revision for _, revision in drawn_revisions(quiz, seed=form)]
    questions = kept_questions(drawn)
    return [
        _printed(number, questions[revision], form=form, locale=locale)
        for number, revision in enumerate(drawn, start=1)
    ]


def _printed(number: int, question: Question, *, form: int, locale: str) -> PaperQuestion:
    kind = kinds.find(question.shown.kind)
    if kind is None:
        return PaperQuestion(number, question, "", Arrangement(question.options))
    arrangement = kind.present(question.shown, tuple(arrange(question, seed=form + number)))
    right = kind.key(question)
    return PaperQuestion(
        number,
        question,
        kind.shape,
        arrangement,
        key=show_key(kind.shape, question, right, locale=locale),
        letters=_letters(kind.shape, arrangement, right),
    )


def _letters(shape: str, arrangement: Arrangement, key: Answer) -> str:
    """The key as it is written on the paper: "B", "A, D", "C, A, B" or "1 C, 2 A"."""
    of = _by_id(arrangement.options)
    if shape == "choice":
        return of[key]
    if shape == "choices":
        return ", ".join(sorted(of[each] for each in key))
    if shape == "sequence":
        return ", ".join(of[each] for each in key)
    if shape == "pairs":
        of = _by_id(arrangement.right)
        numbered = enumerate(arrangement.left, start=1)
        return ", ".join(f"{number} {of[key[left.id]]}" for number, left in numbered)
    return ""


def _by_id(options: Sequence[Option]) -> Mapping[str, str]:
    return {option.id: _letter(place) for place, option in enumerate(options)}


def _lettered(options: Sequence[Option]) -> Sequence[Lettered]:
    return [Lettered(_letter(place), option.text) for place, option in enumerate(options)]


def _letter(place: int) -> str:
    """A to Z, then AA, AB and so on."""
    rounds, place = divmod(place, len(ascii_uppercase))
    return (_letter(rounds - 1) if rounds else "") + ascii_uppercase[place]

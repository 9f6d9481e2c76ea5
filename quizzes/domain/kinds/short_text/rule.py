"""The rule: equal in all but spelling, else a slip of the keyboard, else wrong."""

import unicodedata
from fractions import Fraction

from quizzes.domain.kinds.short_text.settings import KeySpec
from quizzes.domain.messages import Message
from quizzes.domain.questions import Answer, Key, Question
from quizzes.domain.text import accents, is_typo, osa_distance, same_name, without_acronym

Verdict = tuple[Fraction, tuple[Message, ...]]

_WRONG: Verdict = Fraction(0), ()


def grade(question: Question, answer: Answer) -> Verdict:
    """The credit of the accepted answer that was meant (GRADING.md, short_text and Typo guard).

    A row of credit 0 is an answer the author names as wrong, and guards against typos like a near
    name. Of several rows that fit equally well the one with the most credit counts.
    """
    spec, rows = KeySpec.read(question.key_spec), question.keys
    if spec.rule == "exact":
        return _credit(question, [row for row in rows if _literal(row.value) == _literal(answer)])
    aliases = [row.value for row in rows]
    text = without_acronym(answer, aliases=aliases)
    names = {row: without_acronym(row.value, aliases=aliases) for row in rows}

    if same := [row for row in rows if same_name(text, names[row])]:
        return _credit(question, same)
    if bare := [row for row in rows if same_name(text, names[row], accents_matter=False)]:
        if spec.accents_matter:
            return Fraction(0), (Message.of("text.mind_the_accents", spelling=bare[0].value),)
        return _credit(question, bare)

    slips = [
        row
        for row in rows
        if row.credit > 0
        and is_typo(text, names[row], others=[*spec.near, *_worth_less(row, names)])
        and (not spec.accents_matter or accents(text) == accents(names[row]))
    ]
    if not slips:
        return _WRONG
    meant = min(slips, key=lambda row: (-row.credit, osa_distance(text, names[row])))
    credit, notes = _credit(question, [meant])
    return credit, (Message.of("text.check_spelling", spelling=names[meant]), *notes)


def _credit(question: Question, rows: list[Key]) -> Verdict:
    """The best credit among the rows, with a sentence where it is neither all nor nothing."""
    credit = max((row.credit for row in rows), default=Fraction(0))
    if 0 < credit < 1:
        return credit, (Message.of("text.partly_right", full=question.keys[0].value),)
    return credit, ()


def _literal(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip()


def _worth_less(row: Key, names: dict[Key, str]) -> list[str]:
    return [name for other, name in names.items() if other.credit < row.credit]

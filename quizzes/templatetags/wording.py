"""Filters that put the kernel's messages and marks into words."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django import template
from django.urls import reverse
from django.utils.translation import gettext, gettext_lazy, ngettext

from quizzes.domain.gaps import pieces as with_pieces
from quizzes.domain.gaps import readable as with_blanks
from quizzes.domain.grading import Outcome, show_mark
from quizzes.domain.messages import Message
from quizzes.domain.numbers import stands_before as unit_stands_before
from quizzes.queries.slot_reviews import SlotReview
from quizzes.queries.sources import Source
from quizzes.wording import say as say_message
from quizzes.wording import say_code as say_message_code

register = template.Library()

_VERDICTS = {
    "right": gettext_lazy("Right"),
    "wrong": gettext_lazy("Not quite"),
    "unknown": gettext_lazy("You said you don’t know"),
    "unanswered": gettext_lazy("Not answered"),
    "not_graded": gettext_lazy("Not marked"),
    "to_mark": gettext_lazy("Compare and mark it yourself"),
}

_OUTCOMES = {
    Outcome.GRADED: gettext_lazy("marked"),
    Outcome.UNANSWERED: gettext_lazy("not answered"),
    Outcome.UNKNOWN: gettext_lazy("said “I don’t know”"),
    Outcome.TO_MARK: gettext_lazy("waits for marks"),
    Outcome.NOT_GRADED: gettext_lazy("not marked"),
}

_RELATIONS = {
    "causes": gettext_lazy("leads to"),
    "motivates": gettext_lazy("is the reason why"),
    "enables": gettext_lazy("makes it possible that"),
    "prevents": gettext_lazy("prevents this:"),
    "explains": gettext_lazy("explains why"),
}


@register.filter
def say(message: Message | None) -> str:
    return say_message(message) if message else ""


@register.filter
def outcome(name: str) -> str:
    """What a grade says of its answer, to instructors."""
    return str(_OUTCOMES.get(Outcome(name), name))


@register.filter
def relation(name: str) -> str:
    """What stands between a cause and its effect."""
    return str(_RELATIONS.get(name, ""))


@register.filter
def say_code(code: str, count: int = 0) -> str:
    return say_message_code(code, count=count)


@register.filter
def readable(stem: str) -> str:
    """A stem with blanks in place of the marks of its gaps."""
    return with_blanks(stem)


@register.filter
def numbered_gaps(stem: str) -> str:
    """A stem for paper: each gap a line with its number."""
    parts = list(with_pieces(stem))
    numbers = iter(range(1, len(parts) + 1))
    return "".join(f"{text}({next(numbers)}) ______" if mark else text for text, mark in parts)


@register.filter
def stands_before(unit: str) -> bool:
    """Whether a unit is written before its number, as $ is."""
    return unit_stands_before(unit)


@register.filter
def about_minutes(questions: int) -> int:
    """How long so many questions take, in whole minutes: half a minute for each."""
    return max(1, (questions + 1) // 2)


@register.filter
def mark(value: Decimal) -> str:
    """14.50 as "14 1/2"."""
    return show_mark(value)


@register.filter
def verdict(review: SlotReview) -> str:
    """What became of an answer, in two or three words."""
    if review.verdict == "to_mark" and review.marked:
        return gettext("You found {met} of {total} points").format(
            met=review.met, total=len(review.checklist)
        )
    if review.verdict != "partly":
        return str(_VERDICTS.get(review.verdict, ""))
    if review.points == 1:
        return gettext("Partly right, {mark}").format(mark=show_mark(review.mark or Decimal()))
    return gettext("Partly right, {mark} of {points} points").format(
        mark=show_mark(review.mark or Decimal()), points=show_mark(review.points)
    )


@dataclass(frozen=True, slots=True)
class Citation:
    """One line under an answer: who says so, and where it stands."""

    says: str
    place: str
    url: str


@register.filter
def citations(sources: Iterable[Source]) -> Sequence[Citation]:
    """Sources with the same speaker and article in one line, its paragraphs together."""
    paragraphs: defaultdict[tuple[str, str, str], set[int]] = defaultdict(set)
    for source in sources:
        place = f"{source.publication or source.title} {source.year}".strip()
        found = paragraphs[say(source.says), place, source.url or source.text_of]
        if source.paragraph:
            found.add(source.paragraph)
    return [
        Citation(says, f"{place}{_paragraphs(sorted(numbers))}", _address(link, numbers))
        for (says, place, link), numbers in paragraphs.items()
    ]


def _address(link: str, numbers: Collection[int]) -> str:
    """Of the article elsewhere, or of the first of the paragraphs in its text on a page of ours."""
    if not link or "/" in link:
        return link
    address = reverse("web:article-text", args=[link])
    return f"{address}#paragraph-{min(numbers)}" if numbers else address


def _paragraphs(numbers: Sequence[int]) -> str:
    if not numbers:
        return ""
    *first, last = (str(number) for number in numbers)
    listed = gettext("{some} and {last}").format(some=", ".join(first), last=last)
    words = ngettext(", paragraph {listed}", ", paragraphs {listed}", len(numbers))
    return words.format(listed=listed if first else last)

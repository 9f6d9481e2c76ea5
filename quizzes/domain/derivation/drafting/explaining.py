"""Why the answer is right, out of the facts: what is known, how well, who says so, and where."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from quizzes.domain.dates import show_date
from quizzes.domain.derivation.causes import Claim
from quizzes.domain.derivation.causes.values import Stance, Strength
from quizzes.domain.derivation.drafting.offices import office
from quizzes.domain.derivation.drafting.saying import RULE as SAID
from quizzes.domain.derivation.drafts_as_json import Draft
from quizzes.domain.derivation.facts import EventDate, Fact

_STRENGTH = {
    Strength.STATED: "as a matter of fact",
    Strength.HEDGED: "as a possibility",
    Strength.PREDICTED: "as something to come",
    Strength.CONDITIONAL: "on a condition",
}
_STANCE = {
    Stance.ENDORSES: "",
    Stance.NEUTRAL: " The article itself takes no side.",
    Stance.DOUBTS: " The article itself doubts it.",
}
_PRECISION = {
    "exact": "gives the figure as exact",
    "rounded": "gives a round figure",
    "about": "gives the figure as an estimate",
}


def explained(draft: Draft, facts: Mapping[str, Fact]) -> Draft:
    """The draft with its explanation: a sentence or two for each fact, with its paragraph."""
    told = [facts[each] for each in draft.facts if each in facts]
    if draft.rule == SAID:
        # The fact that it rests on may be dated within what was said.
        said = f"{draft.answer}. The article tells of it in {_places(told)}."
        return replace(draft, content=replace(draft.content, explanation=said))
    answer = f"{draft.answer[:1].upper()}{draft.answer[1:]}. " if _is_choice(draft) else ""
    words = f"{answer}{_several(told) if len(told) > 1 else ''.join(map(_one, told))}"
    return replace(draft, content=replace(draft.content, explanation=words))


def _is_choice(draft: Draft) -> bool:
    """Whether the answer is a name or a cause, which the facts' sentences do not repeat."""
    return draft.kind in {"single_choice", "short_text", "explain"}


def _several(facts: list[Fact]) -> str:
    """Each date in its order, or where each claim stands."""
    dates = [show_date(fact.date.time.date) for fact in facts if fact.date]
    if len(dates) == len(facts):
        return f"The dates are {_listed(dates)} ({_places(facts)})."
    return f"The article says so in {_places(facts)}."


def _one(fact: Fact) -> str:
    place = f"paragraph {fact.paragraph}"
    if fact.date:
        return _dated(fact.date, place)
    if fact.claim:
        return _claimed(fact, fact.claim, place)
    if fact.figure:
        amount = f"{fact.figure.value} {fact.figure.unit}".replace(" %", " %")
        return f"{amount}: the article {_PRECISION[fact.figure.precision]} ({place})."
    return f"The article names {fact.holder} as {office(fact)} ({place})."


def _dated(date: EventDate, place: str) -> str:
    time = date.time
    shown = show_date(time.date)
    if time.inferred:
        return (
            f"{shown}, to the {time.precision.label}: worked out from what the article says "
            f"in {place}."
        )
    return f"The article dates it to {shown}, known to the {time.precision.label} ({place})."


def _claimed(fact: Fact, claim: Claim, place: str) -> str:
    own = not fact.speaker or claim.stance is Stance.ENDORSES
    who = "The article itself says so" if own else f"{fact.speaker} is said to hold this"
    return f"{who}, {_STRENGTH[claim.strength]} ({place}).{_STANCE[claim.stance]}"


def _places(facts: Iterable[Fact]) -> str:
    numbers = [str(number) for number in dict.fromkeys(fact.paragraph for fact in facts)]
    return f"paragraph{'s' if len(numbers) > 1 else ''} {_listed(numbers)}"


def _listed(words: list[str]) -> str:
    return f"{', '.join(words[:-1])} and {words[-1]}" if len(words) > 1 else "".join(words)

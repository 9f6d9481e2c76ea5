"""The five rules for an answer's interval R against a key's interval K: some time within K.

What the specification leaves open is decided so:

- Asked more finely than the source knows, a question is graded at K's own precision, and the
  default floor lies one step above that. A floor finer than what is graded means no partial credit.
- "Inside K" comes first, on the days themselves: an answer that agrees with all the source says
  is right, even where its unit sticks out of K (January 2016 for December 2015 to February 2016).
- The answer's own `~` counts for nothing: hedging neither gains nor costs. The key's widens K.
- "1900 to 2016" is not a year although its ends are: see `level_at`. It is right all the same
  where the key, rounded to what is wanted, spans just these years.
- "Contains K" means the plain K, without what `~` adds: the 1850s contain about 1850.
- The floor bounds rule 5 too: an answer too vague for a part of a definite key earns none of an
  approximate one. Rule 5 gives 1/2 whatever the author's partial credit is.
- Decades before Christ are the spoken ones, such as 49 to 40 BC.
"""

from fractions import Fraction

from quizzes.domain.dates.demand import Demand, contains, days_at, level_at, meet, told_at
from quizzes.domain.dates.showing import show_date
from quizzes.domain.dates.values import Date
from quizzes.domain.messages import Message

Graded = tuple[Fraction, tuple[Message, ...]]

RIGHT, HALF, WRONG = Fraction(1), Fraction(1, 2), Fraction(0)


def grade_within(key: Date, answer: Date, *, demand: Demand) -> Graded:
    """Rules 1 to 5 for a key that means "some time within"."""
    if answer.days == key.days:
        return RIGHT, ()
    if contains(key.days, answer.days):
        return RIGHT, (note("date.finer_than_source", key),)
    if contains(key.widened, answer.days):
        return RIGHT, (note("date.near_enough", key),)
    wanted = demand.wanted(key)
    days, level = days_at(answer, wanted), level_at(answer, wanted)
    if contains(days, key.days):
        if level == wanted or days == days_at(key, wanted):
            return RIGHT, _in_fact(key, answer)
        return grade_coarse(key, level, demand=demand)
    if key.approximate and level >= demand.lowest(key) and meet(days, key.widened):
        return HALF, (note("date.partly_overlaps", key),)
    return WRONG, ()


def grade_coarse(key: Date, level: int, *, demand: Demand) -> Graded:
    """Rule 3: the answer contains the key, but is coarser than wanted."""
    truth = told_at(key, demand.wanted(key))
    if level >= demand.lowest(key):
        return demand.partial, (note("date.coarse", truth),)
    return WRONG, (note("date.too_coarse", truth),)


def note(code: str, truth: Date) -> Message:
    return Message.of(code, truth=show_date(truth))


def _in_fact(key: Date, answer: Date) -> tuple[Message, ...]:
    """A right year with a wrong month is right where the year was asked, and gets the month."""
    if meet(answer.days, key.days):
        return ()
    return (note("date.in_fact", told_at(key, answer.precision)),)

"""Sentences of the ordering kind."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "wanted.earliest_first": _("Put the earliest first."),
    "ordering.one_moved": _("{right} of {total} are in order. Out of place: “{moved}”."),
    "ordering.one_pair": _(
        "{right} of {total} are in order. Only two are the wrong way round: “{earlier}” comes "
        "before “{later}”."
    ),
    "ordering.one_astray": _("An order with a single event out of place counts half."),
    "ordering.beyond_chance": _(
        "Chance would put half of the pairs right, so what counts is what you have above half."
    ),
    "ordering.pairs": _("{right} of {total} pairs stand the right way round."),
    "ordering.as_if_guessed": _(
        "{right} of {total} pairs stand the right way round, no more than guessing would give."
    ),
    "ordering.reversed": _("Exactly the wrong way round: the earliest event goes first."),
    "ordering.whole_order": _("In this question only the whole order counts."),
    "ordering.either_order": _(
        "The dates of these two overlap, so either order is right: “{first}”, “{second}”."
    ),
    "ordering.no_date": _("Give this event a date: {event}"),
    "ordering.not_edtf": _(
        'Write the date of this event like 2016, 2016-06 or 2016-06-23 instead of "{value}": '
        "{event}"
    ),
    "ordering.repeated": _("Two events have the same text. Say what sets them apart: {event}"),
    "ordering.too_few": _("Add events until there are at least {least}; there are {count}."),
    "ordering.too_few_dates": _(
        "Only {count} of the dates can be told apart. Choose events with at least {least} dates "
        "that do not overlap."
    ),
    "ordering.no_such_rule": _('There is no rule "{rule}". Choose one from the list.'),
}

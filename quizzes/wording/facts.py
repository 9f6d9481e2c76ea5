"""What is said to authors of facts."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "fact.not_edtf": _("“{value}” is no date: write 2016, 2016-06 or 2016-06-23."),
    "fact.not_a_number": _("Write a number, or a fraction such as 1/3."),
    "fact.half_a_claim": _("Give both a cause and an effect, or neither."),
    "fact.causes_itself": _("Nothing is its own cause: choose another effect."),
    "fact.no_such_actor": _("The article has no actor “{handle}”."),
    "fact.no_such_factor": _("The article has no factor “{handle}”."),
    "fact.quote_not_found": _("Copy the words exactly: these do not stand in the text."),
    "fact.quote_twice": _("Copy more of the words: these stand in the text more than once."),
    "fact.quote_not_yours": _("Only its owner may quote the text."),
    "fact.in_use": _("Questions rest on this fact: take it out of them first."),
    "part.in_use": _("Facts speak of this: change them first."),
}

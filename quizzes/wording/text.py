"""What is said about typed text: to learners in a grade's notes, to authors in problems."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    # to learners
    "text.check_spelling": _("Right. Check the spelling: {spelling}."),
    "text.mind_the_accents": _("Nearly: here the accents count. It is written {spelling}."),
    "text.partly_right": _("Partly right. The full answer is {full}."),
    "wanted.person": _("The name of a person"),
    "wanted.place": _("The name of a place"),
    "wanted.organisation": _("The name of an organisation"),
    "wanted.term": _("A word or a short term"),
    # to authors: errors
    "text.no_answer": _("Give at least one accepted answer."),
    "text.first_not_full": _(
        "The first answer, “{answer}”, is the one that is shown: give it full credit."
    ),
    "text.empty_answer": _("One accepted answer is empty: fill it in or remove it."),
    "text.credit_range": _("The credit of an answer lies between 0 and 1."),
    "text.two_credits": _(
        "“{answer}” compares like another answer that has a different credit: "
        "give both the same, or remove one."
    ),
    "text.unknown_rule": _("There is no comparison called “{rule}”: choose one of the list."),
    "text.unknown_form": _("There is no form called “{form}”: choose one of the list."),
    # to authors: warnings
    "text.long_answer": _(
        "“{answer}” has more than {limit} words, which few people would type alike: "
        "shorten it, or ask an open question."
    ),
    "text.only_digits": _(
        "“{answer}” is a number: a numeric or date question reads more ways of writing it."
    ),
    "text.bracket": _(
        "Learners will leave out the bracket in “{answer}”: "
        "give what stands in it as an answer of its own."
    ),
}

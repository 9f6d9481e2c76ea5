"""Sentences of true or false, of multiple choice and of matching."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    # Reading.
    "answer.not_true_or_false": _("Answer with true or false."),
    "answer.not_choices": _("Send what you tick as a list of the ids of options."),
    "answer.repeated_choice": _("Name each option once."),
    "answer.not_pairs": _("Send pairs, each the id of a left item with the id of a right one."),
    "answer.no_such_pair": _("Pair the items on the left with those on the right."),
    # What is wanted.
    "wanted.true_or_false": _("True or false?"),
    "wanted.choose": _("Choose {count}"),
    # True or false, to authors.
    "truth.one_side": _("Say whether the statement is true or false."),
    "truth.full_credit": _("The right side is worth all points: give it a credit of 1."),
    "truth.no_options": _("True and false are the options; remove any others."),
    "truth.a_question": _("This ends like a question. Write a statement that is true or false."),
    # Multiple choice, to learners.
    "choices.some_wrong": _("{right} of {total} right, {wrong} wrong."),
    "choices.some_missing": _("{right} of {total} right."),
    "choices.all_ticked": _("All options are ticked, which tells none from another."),
    "choices.whole_set": _("In this question only all of the right ones together count."),
    # Multiple choice, to authors.
    "choices.right_or_wrong": _("Here an option is right or wrong: give it a credit of 1 or 0."),
    "choices.none_right": _("Mark at least one option as right."),
    "choices.none_wrong": _("Add at least one option that is wrong."),
    "choices.choose_differs": _(
        "The question says to choose {choose}, but {count} are right. Leave the number out: it is "
        "counted."
    ),
    "choices.no_such_rule": _("There is no rule “{rule}”. Choose one from the list."),
    "choices.few_wrong": _(
        "Wrong options: {count}, right ones: {least}. Ticking at random pays so: add wrong options "
        "until there are {least}."
    ),
    # Matching, to learners.
    "matching.missed": _("{right} of {total} right. Not right: {missed}"),
    "matching.none_right": _("None of the pairs is right."),
    "matching.all_pairs": _("In this question only all pairs together count."),
    # Matching, to authors.
    "matching.no_side": _("Say on which side this item stands, left or right: {item}"),
    "matching.no_pair": _("Give this item the one on the right that belongs to it: {item}"),
    "matching.not_from_left": _("A pair leads from an item on the left to one on the right."),
    "matching.repeated": _("Two items of one side say the same. Say what sets them apart: {item}"),
    "matching.too_few": _("Add pairs until there are at least {least}; there are {count}."),
    "matching.no_spare": _(
        "Add something to the right side that belongs to nothing, or the last pair is given away."
    ),
    "matching.few": _("{count} pairs are soon guessed. Try to have at least {least}."),
    "matching.no_such_rule": _("There is no rule “{rule}”. Choose one from the list."),
}

"""What is said about numbers: to learners who type them, in notes, and to authors."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "wanted.number": _("A number"),
    # to learners, when a number cannot be read
    "number.not_read": _("Write a number, such as 38, 51.9 or 1/3."),
    "number.too_long": _("Write the number in {limit} characters at most."),
    "number.too_large": _("Write a number of {digits} digits at most."),
    "number.share": _(
        "Do you mean {percent} %? Write {percent}; if you do mean {number} %, "
        "write it with the sign: {number} %."
    ),
    "number.range": _("Write one number, the one that you think likeliest, not a range."),
    "number.bound": _("Write the number itself, without “{words}”."),
    "number.decimal_comma": _("Do you mean {meant}? Write the decimals after a point."),
    "number.decimal_point": _("Do you mean {meant}? Write the decimals after a comma."),
    "number.other_unit": _("The unit is {unit}: the number alone is enough."),
    "number.number_alone": _("Write the number alone, without “{words}”."),
    # to learners, in notes
    "number.near": _("The source gives {figure}."),
    "number.partly": _("Partly right. The answer is {figure}."),
    # to authors
    "number.no_answer": _("Give the right answer."),
    "number.first_not_full": _(
        "The first number, {figure}, is the one that is shown: give it full credit."
    ),
    "number.credit_range": _("The credit of a number lies between 0 and 1."),
    "number.unknown_rule": _("There is no rule called “{rule}”: choose one of the list."),
    "number.key_not_read": _(
        "“{figure}” could not be read. Write a number such as 38, 51.9, about 40 or a third, or a "
        "band such as 30 to 40."
    ),
    "number.unit_in_key": _(
        "“{figure}” has a unit in it: write {number} here, and {unit} into the field “Unit”."
    ),
    "number.tolerance_absolute": _("Write a tolerance greater than 0, in the unit."),
    "number.tolerance_relative": _("Write a tolerance greater than 0, in per cent."),
    "number.tolerance_geometric": _("Write a factor greater than 1."),
    "number.tolerance_figures": _("Write how many significant figures have to be right."),
    "number.covered": _("“{figure}” adds nothing: a row above it takes the same answers."),
}

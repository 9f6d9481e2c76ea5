"""Sentences for what is wrong with a bank file."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "bank.publishers_text": _(
        "The text of a publisher's article stays out of a bank: leave out text_file."
    ),
    "bank.text_elsewhere": _('The text has to lie in the folder of the bank, not at "{value}".'),
    "bank.anchor": _("Anchors and aliases (& and *) are not allowed."),
    "bank.repeated_key": _("“{key}” stands twice in one row."),
    "bank.too_large": _("The file has more than {limit} characters."),
    "bank.not_yaml": _("This is not YAML: {reason}."),
    "bank.not_a_mapping": _("The file should begin with “format: quizsite-bank/1”."),
    "bank.row_not_a_mapping": _("A row with named fields is expected here."),
    "bank.missing": _("“{field}” is missing."),
    "bank.not_text": _("“{field}” should be text."),
    "bank.not_one_of": _("“{field}” is “{value}”, but should be one of: {choices}."),
    "bank.not_whole": _("“{field}” should be a whole number."),
    "bank.not_truth": _("“{field}” should be true or false."),
    "bank.not_fraction": _("“{field}” should be a fraction such as 1/3."),
    "bank.not_a_number": _("“{field}” should be a number."),
    "bank.not_uuid": _("“{field}” is “{value}”, which is not a UUID."),
    "bank.not_texts": _("“{field}” should be a list of texts."),
    "bank.not_rows": _("“{field}” should be a list of rows."),
    "bank.unknown_field": _("Nothing is known of “{field}” here."),
    "bank.no_such": _("“{field}” names “{value}”, which is not in this file."),
    "bank.repeated": _("“{value}” is used twice."),
    "bank.slug_taken": _("The slug “{slug}” is taken by something that is not of this bank."),
    "bank.uuid_taken": _("The uuid {uuid} belongs to another article."),
    "bank.half_a_claim": _("A causal claim needs both a cause and an effect."),
    "bank.causes_itself": _("Cause and effect are the same."),
    "bank.no_such_rule": _("The lint has no warning called “{rule}” to argue away."),
    "bank.no_reason": _("Say why the warning “{rule}” does not hold here."),
    "bank.not_edtf": _("“{field}” is “{value}”, which is not a date in EDTF."),
}

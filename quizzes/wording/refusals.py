"""Why an answer was not taken, to learners and to programs alike."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "refused.stale-sequence": _("You answered this question in another window in the meantime."),
    "refused.slot-closed": _(
        "This question was checked already; what you sent now does not count."
    ),
    "refused.attempt-closed": _("This attempt is closed."),
    "refused.late": _("Time was up. The answer is kept, but does not count."),
    "refused.no-check": _("This quiz gives its answers at the end."),
    "refused.client-id-used": _(
        "This was taken for an answer that you sent before. Look at it and send it again."
    ),
}

"""What the API's refusals mean, by the end of their `type`, with the status that each has."""

from django.utils.translation import gettext_lazy as _

MEANINGS = {
    "bad-request": (400, _("The body is not JSON, or nested too deep.")),
    "unauthorized": (401, _("Nobody is signed in, or the token is wrong or has expired.")),
    "forbidden": (403, _("A session writes only with the header X-CSRFToken.")),
    "not-found": (404, _("There is no such thing, or it is not yours to see.")),
    "method-not-allowed": (405, _("The address has other methods; Allow names them.")),
    "not-acceptable": (406, _("Replies are JSON; Accept asked for something else.")),
    "attempt-closed": (409, _("The attempt was submitted.")),
    "attempt-open": (409, _("Submit before you ask for the review.")),
    "client-id-used": (409, _("This client_id came with another answer; send a new one.")),
    "counts-already": (409, _("There is no answer of yours that could count for more.")),
    "fact-in-use": (409, _("Questions rest on the fact.")),
    "in-use": (409, _("Facts speak of the actor or the factor.")),
    "late": (409, _("Time was up; the answer is stored but does not count.")),
    "no-check": (409, _("This quiz gives its answers at the end.")),
    "no-text": (409, _("The article has no text to derive from.")),
    "nothing-to-ask": (409, _("The quiz has no published question.")),
    "nothing-to-mark": (
        409,
        _("There is no open answer of yours to mark, or an instructor marked it."),
    ),
    "slot-closed": (409, _("The question was checked; its answer is final.")),
    "stale-sequence": (409, _("A newer answer is stored; it is in newer.")),
    "too-large": (413, _("The body is longer than 2.5 MB.")),
    "unsupported-media-type": (415, _("Send JSON, with Content-Type: application/json.")),
    "invalid": (422, _("Fields are missing, unknown or of the wrong type; see errors.")),
    "malformed-answer": (
        422,
        _("The answer cannot be read, and nothing is stored; detail says how to write it."),
    ),
    "no-such-point": (422, _("The checklist has no such point.")),
    "too-many-remarks": (429, _("The day's budget is spent.")),
    "too-many-requests": (429, _("Wait as many seconds as Retry-After says.")),
}

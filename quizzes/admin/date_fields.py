"""A date in a form: typed as people write it, kept as EDTF."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from quizzes.domain.dates import edtf_of
from quizzes.domain.messages import Malformed
from quizzes.wording import say

HOW_TO_WRITE = _(
    "As exact as the source: 2016, June 2016 or 23 June 2016. About: 1850~. From and to: "
    "1914/1918. A decade: 199X. Before our era: -0043 is 44 BC."
)


class DateTextField(forms.CharField):
    """Reads EDTF and plain dates; a problem is said as it is to learners."""

    def to_python(self, value: Any) -> str:
        text = super().to_python(value)
        if not text:
            return ""
        try:
            return edtf_of(text)
        except Malformed as refusal:
            raise forms.ValidationError(say(refusal.message), "date") from None

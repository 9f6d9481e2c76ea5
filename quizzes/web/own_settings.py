"""An account's own settings: its time zone."""

from typing import Any, cast

from django import forms
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from quizzes.actions.own_settings import set_time_zone
from quizzes.models import User
from quizzes.web.time_zones import zones

NOT_CHOSEN = User._meta.get_field("time_zone").get_default()
"""What an account has that never chose: `zone.js` then offers the zone of the browser."""


class SettingsForm(forms.Form):
    time_zone = forms.ChoiceField(
        label=_("Time zone"), help_text=_("Dates and deadlines are shown in its time.")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["time_zone"]
        field.choices = zones()  # type: ignore[attr-defined]
        if not self.is_bound and self.initial["time_zone"] == NOT_CHOSEN:
            field.widget.attrs["data-not-chosen"] = True


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@login_required
def own_settings(request: HttpRequest) -> HttpResponse:
    user = cast(User, request.user)
    form = SettingsForm(request.POST or None, initial={"time_zone": user.time_zone})
    if form.is_valid():
        set_time_zone(user, form.cleaned_data["time_zone"])
        return redirect("web:me")
    return render(request, "quizzes/own_settings.html", {"form": form})

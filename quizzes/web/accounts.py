"""Accounts: signing up, in and out, and one's own scores. A guest's attempts come along."""

from typing import Any

from django.contrib.auth import login
from django.contrib.auth.forms import UserCreationForm
from django.contrib.auth.views import LoginView, RedirectURLMixin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_safe
from django.views.generic import FormView

from quizzes.actions.guests import claim_guest
from quizzes.models import User
from quizzes.queries.own_attempts import finished_attempts, resumable_attempts
from quizzes.queries.own_scores import scores_by_quiz
from quizzes.web.asking import arrival, forget_guest, guest_token, who_asks

_BACKEND = "quizzes.queries.accounts.AccountBackend"
SCORES_A_PAGE = 50


class SignUpForm(UserCreationForm[User]):
    """Django's, with the rules of a password in one line: what is refused says why by itself."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        told: dict[str, tuple[Any, Any]] = {
            "username": (_("Name"), _("Letters, digits and @ . + - _")),
            "password1": (_("Password"), _("At least 8 characters, not a common word.")),
            "password2": (_("The password once more"), ""),
        }
        for name, (label, help_text) in told.items():
            self.fields[name].label, self.fields[name].help_text = label, help_text

    class Meta(UserCreationForm.Meta):
        model = User
        fields = ("username",)


class SignIn(LoginView):
    template_name = "quizzes/sign_in.html"
    redirect_authenticated_user = True

    def form_valid(self, form: Any) -> HttpResponse:
        return _claim(self.request, form.get_user(), super().form_valid(form))


@method_decorator([never_cache, sensitive_post_parameters()], name="dispatch")
class SignUp(RedirectURLMixin, FormView[SignUpForm]):
    template_name = "quizzes/sign_up.html"
    form_class = SignUpForm
    next_page = "web:home"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(next=self.get_redirect_url(), **kwargs)

    def form_valid(self, form: SignUpForm) -> HttpResponse:
        user = form.save()
        login(self.request, user, backend=_BACKEND)
        return _claim(self.request, user, super().form_valid(form))


@require_safe
@never_cache
def me(request: HttpRequest) -> HttpResponse:
    """One's finished attempts, newest first; `?before=` goes on where a page ended."""
    who, before, now = who_asks(request), request.GET.get("before", ""), arrival(request)
    rows = finished_attempts(
        who,
        now=now,
        before=int(before) if before.isascii() and before.isdigit() and len(before) < 19 else None,
        limit=SCORES_A_PAGE + 1,
    )
    context = {
        "resumable": resumable_attempts(who, now=now)[:SCORES_A_PAGE],
        "quizzes": scores_by_quiz(who, now=now, limit=SCORES_A_PAGE),
        "rows": rows[:SCORES_A_PAGE],
        "more": rows[SCORES_A_PAGE - 1].attempt.pk if len(rows) > SCORES_A_PAGE else None,
        "is_guest": who.user_id is None,
        "is_known": who.is_known,
    }
    return render(request, "quizzes/me.html", context)


def _claim(request: HttpRequest, user: User, response: HttpResponse) -> HttpResponse:
    """What a guest of this browser did becomes the account's; the guest is then forgotten."""
    if token := guest_token(request):
        claim_guest(user, guest_token=token, now=arrival(request))
        forget_guest(response)
    return response

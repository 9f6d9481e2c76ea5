"""Publishing and retiring in the admin: from a list, and from a form by “Save and publish”."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from quizzes.actions.publishing import NotReady, Publishable, publish, retire
from quizzes.admin.asking import account
from quizzes.models.publishing import Status
from quizzes.wording import say


class PublishingAdmin(admin.ModelAdmin):
    """Base of the admin of what can be published."""

    actions: Sequence[str] = ("publish_chosen", "retire_chosen")

    @admin.action(description=gettext_lazy("Publish"), permissions=["change"])
    def publish_chosen(self, request: HttpRequest, chosen: QuerySet[Any]) -> None:
        self.publish_all(request, chosen)

    @admin.action(description=gettext_lazy("Retire"), permissions=["change"])
    def retire_chosen(self, request: HttpRequest, chosen: QuerySet[Any]) -> None:
        self._change_chosen(request, chosen, retire, _("retired"))

    def publish_all(self, request: HttpRequest, items: Iterable[Publishable]) -> None:
        self._change_chosen(request, items, publish, _("published"))

    def _change_chosen(
        self,
        request: HttpRequest,
        chosen: Iterable[Publishable],
        change: Callable[..., bool],
        done: str,
    ) -> None:
        count = 0
        for item in chosen:
            try:
                count += change(item, by=account(request))
            except NotReady as refusal:
                _say_not_ready(request, item, refusal)
        text = ngettext("%(count)d %(done)s.", "%(count)d %(done)s.", count)
        self.message_user(request, text % {"count": count, "done": done}, messages.SUCCESS)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> Any:
        obj = kwargs.get("obj")
        context["show_publish"] = self.has_change_permission(request, obj) and (
            obj is None or obj.status != Status.PUBLISHED
        )
        return super().render_change_form(request, context, *args, **kwargs)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        if "_publish" in request.POST:
            try:
                publish(form.instance, by=account(request))
            except NotReady as refusal:
                _say_not_ready(request, form.instance, refusal)


def _say_not_ready(request: HttpRequest, item: Publishable, refusal: NotReady) -> None:
    said = {"item": item, "why": say(refusal.message)}
    messages.error(request, _("“%(item)s” was not published. %(why)s") % said)

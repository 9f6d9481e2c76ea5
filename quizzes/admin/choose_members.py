"""Which questions a section has, as a list of checkboxes within the quiz's own form."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.db.models import Q
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from quizzes.domain import kinds
from quizzes.models import Article, Question, Quiz
from quizzes.models.publishing import Status


def choosable(article: Article | None, quiz: Quiz | None) -> list[Question]:
    """Questions of the article that are in use, and the members that the quiz has already.

    One statement.
    """
    usable = Q(article=article) & ~Q(status=Status.RETIRED) & Q(current__isnull=False)
    wanted = usable if article else Q(pk__in=())
    if quiz is not None:
        wanted |= Q(memberships__section__quiz=quiz)
    return list(Question.objects.filter(wanted).distinct().select_related("current").order_by("id"))


class ChooseWidget(forms.Widget):
    """A fold with a line for each question, those chosen first; a script adds a search field."""

    template_name = "admin/quizzes/section/choose.html"

    def __init__(self, questions: Sequence[Question]) -> None:
        super().__init__()
        self.questions = questions

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> list[str]:
        return data.getlist(name)  # type: ignore[attr-defined]

    def value_omitted_from_data(self, data: Mapping[str, Any], files: Any, name: str) -> bool:
        return False

    def id_for_label(self, id_: str, index: str | None = None) -> str:
        return ""

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        chosen = {str(each) for each in value or ()}
        lines = [
            {"question": each, "kind": _label(each.kind), "chosen": str(each.pk) in chosen}
            for each in self.questions
        ]
        lines.sort(key=lambda line: not line["chosen"])
        context = super().get_context(name, value, attrs)
        return context | {"name": name, "lines": lines, "count": len(chosen)}

    def _render(self, template_name: str, context: dict[str, Any], renderer: Any = None) -> str:
        """With the project's templates: the renderer of forms knows only those of packages."""
        return render_to_string(template_name, context)


class ChooseField(forms.Field):
    """Cleans to the questions: those that `initial` has in its order, then the new ones."""

    widget: ChooseWidget

    def __init__(self, questions: Sequence[Question]) -> None:
        super().__init__(
            required=False,
            label=gettext_lazy("Questions"),
            widget=ChooseWidget(questions),
            initial=(),
        )

    def clean(self, value: list[str]) -> list[Question]:
        known = {str(each.pk): each for each in self.widget.questions}
        if any(each not in known for each in value):
            raise forms.ValidationError(_("Choose questions of the quiz’s article."), "choice")
        return [known[each] for each in dict.fromkeys(value)]

    def has_changed(self, initial: Any, data: Any) -> bool:
        return {str(each) for each in initial or ()} != set(data or ())


def in_order(chosen: Sequence[Question], before: Sequence[int]) -> list[Question]:
    """Those that were members in the order they had, then the new ones as they are listed."""
    place = {pk: number for number, pk in enumerate(before)}
    return sorted(chosen, key=lambda each: (place.get(each.pk, len(place)), each.pk))


def draw_problem(draw: int | None, count: int) -> str:
    """What is wrong with drawing so many; '' if nothing. A section may be filled later."""
    if not draw or not count or draw <= count:
        return ""
    said = ngettext("%d question is chosen here", "%d questions are chosen here", count) % count
    return _("%(said)s: draw fewer, or choose more.") % {"said": said}


def _label(kind_id: str) -> str:
    kind = kinds.find(kind_id)
    return kind.label if kind else kind_id

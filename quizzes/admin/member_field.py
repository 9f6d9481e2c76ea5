"""Which questions a section has, and in which order: a number beside each that belongs to it."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _

from quizzes.domain import kinds
from quizzes.models import Question, Section
from quizzes.models.publishing import Status


def questions_to_offer(section: Section) -> QuerySet[Question]:
    """Questions of the quiz's article that are in use, and those that are members already."""
    return (
        Question.objects.filter(
            Q(article=section.quiz.article_id)
            & ~Q(status=Status.RETIRED)
            & Q(current__isnull=False)
            | Q(memberships__section=section)
        )
        .distinct()
        .select_related("current")
        .order_by("id")
    )


class MembersWidget(forms.Widget):
    """A table with one line for each question that may be chosen, members first."""

    template_name = "admin/quizzes/section/members.html"

    def __init__(self, questions: QuerySet[Question]) -> None:
        super().__init__()
        self.questions = questions

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> dict[int, str]:
        """What was typed, by question."""
        typed = ((each.pk, data.get(f"{name}-{each.pk}", "")) for each in self.questions)
        return {pk: text.strip() for pk, text in typed if text.strip()}

    def value_omitted_from_data(self, data: Mapping[str, Any], files: Any, name: str) -> bool:
        return False

    def id_for_label(self, id_: str, index: str | None = None) -> str:
        return ""

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        typed = value if isinstance(value, dict) else _numbered(value or ())
        lines: list[dict[str, Any]] = [
            {
                "question": question,
                "kind": _label(question.kind),
                "name": f"{name}-{question.pk}",
                "typed": typed.get(question.pk, ""),
            }
            for question in self.questions
        ]
        lines.sort(key=lambda line: (not line["typed"], _place(line["typed"])))
        return super().get_context(name, value, attrs) | {"lines": lines}

    def _render(self, template_name: str, context: dict[str, Any], renderer: Any = None) -> str:
        """With the project's templates: the renderer of forms knows only those of packages."""
        return render_to_string(template_name, context)


class MembersField(forms.Field):
    """Cleans to the list of questions in the order of their numbers."""

    widget: MembersWidget

    def __init__(self, questions: QuerySet[Question]) -> None:
        super().__init__(
            required=False,
            label=_("Questions"),
            help_text=_("Number the questions that belong to this section; leave the rest empty."),
            widget=MembersWidget(questions),
        )

    def clean(self, value: dict[int, str]) -> list[Question]:
        wrong = [text for text in value.values() if not text.isdecimal() or len(text) > 6]
        if wrong:
            raise forms.ValidationError(
                _("Number the questions 1, 2, 3; this is no number: %(text)s"),
                "number",
                {"text": wrong[0][:20]},
            )
        chosen = [question for question in self.widget.questions if question.pk in value]
        return sorted(chosen, key=lambda question: (int(value[question.pk]), question.pk))

    def has_changed(self, initial: Any, data: Any) -> bool:
        return _numbered(initial or ()) != data


def _numbered(members: Iterable[int]) -> dict[int, str]:
    return {pk: str(place) for place, pk in enumerate(members, start=1)}


def _place(typed: str) -> int:
    return int(typed) if typed.isdecimal() and len(typed) < 7 else 0


def _label(kind_id: str) -> str:
    kind = kinds.find(kind_id)
    return kind.label if kind else kind_id

"""The form of a question, made from what its kind declares; it stores nothing itself."""

from decimal import Decimal
from typing import Any

from django import forms
from django.db.models import Case, IntegerField, Min, QuerySet, When
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from quizzes.admin.fact_labels import fact_label, facts_to_offer
from quizzes.admin.row_widgets import RowsField, asks_for_rows
from quizzes.admin.scalar_fields import LongTextField, scalar_fields
from quizzes.admin.tag_field import TaggedForm
from quizzes.domain.authoring import Content, problems
from quizzes.domain.gap_writing import gaps_written, with_gaps
from quizzes.domain.kinds import Kind
from quizzes.domain.messages import IN_GAP, Problem, params_of
from quizzes.domain.pairing import options_of, pairs_of
from quizzes.domain.scalars import settled
from quizzes.models import Article, Fact, Question, Section
from quizzes.models.publishing import Status
from quizzes.queries.authoring import stored_content
from quizzes.wording import say

PUBLIC, HIDDEN = "spec_", "key_spec_"
"""Prefixes of the fields that stand for scalars of `Spec` and of `KeySpec`."""

COUNTS = frozenset({"count", "least", "most", "limit", "choose"})
"""Parameters of messages that are numbers and never the text of a row."""

_TEXTS = {"options": ("text",), "keys": ("value",), "pairs": ("text", "match"), "gaps": ()}
"""What of a row a message may name."""


class FactsField(forms.ModelMultipleChoiceField):
    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, fact: Fact) -> SafeString:
        return fact_label(fact)


class SectionField(forms.ModelChoiceField):
    def label_from_instance(self, section: Section) -> str:
        return f"{section.quiz}: {section.title}" if section.title else str(section.quiz)


class QuestionForm(TaggedForm):
    """Base of the forms that `question_form` makes; `content` is there once it was cleaned."""

    kind: Kind
    article: Article | None
    advanced: tuple[str, ...] = ()
    content: Content | None = None
    draft: Content | None = None
    """What was typed, if it can be read at all: with problems it is shown and not stored."""
    warnings: tuple[Problem, ...] = ()

    stem = LongTextField(
        label=_("Question"),
        required=False,
        help_text=_("Name who says so, and the condition, where the article does."),
    )
    explanation = LongTextField(
        label=_("Explanation"),
        required=False,
        help_text=_("One or two sentences on why, shown after the answer."),
    )
    points = forms.DecimalField(
        label=_("Points"), max_digits=6, decimal_places=2, min_value=Decimal("0.01"), initial=1
    )

    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)
    """Number of the revision that the page showed: two people may edit one question."""

    class Meta:
        model = Question
        fields = ["worth", "facts"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instance.kind, self.instance.article = self.kind.id, self.article
        if self.instance.current:
            self._start_from(stored_content(self.instance.current))
            self.initial["seen"] = self.instance.current.number
            self._put_chosen_facts_first()

    def _put_chosen_facts_first(self) -> None:
        facts: Any = self.fields["facts"]
        chosen = When(questions=self.instance, then=0)
        rank = Min(Case(chosen, default=1, output_field=IntegerField()))
        facts.queryset = facts.queryset.annotate(rank=rank).order_by("rank", "paragraph", "id")

    def _start_from(self, content: Content) -> None:
        for name in ("stem", "explanation", "points", "options", "keys"):
            if name in self.fields:
                self.initial[name] = getattr(content, name)
        if "pairs" in self.fields:
            self.initial["pairs"] = pairs_of(content.options)
        if "gaps" in self.fields:
            self.initial["gaps"] = gaps_written(content)
        for prefix, scalars in ((PUBLIC, content.spec), (HIDDEN, content.key_spec)):
            self.initial.update({f"{prefix}{name}": value for name, value in scalars.items()})

    def is_valid(self) -> bool:
        """False also where a button asked for rows or for a preview: nothing is to be saved."""
        if self.is_bound and asks_for_rows(self.data):
            return False
        return super().is_valid() and "_preview" not in self.data

    def full_clean(self) -> None:
        super().full_clean()
        if self.is_bound and asks_for_rows(self.data):
            self._errors = forms.utils.ErrorDict()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        current = self.instance.current
        if current and cleaned.get("seen") != current.number:
            self.add_error(
                None,
                _(
                    "Somebody changed this question after you opened it. Copy what "
                    "you typed, open the question again and go on from what is there now."
                ),
            )
        if not self.errors:
            content = self.draft = self._content(cleaned)
            found = problems(self.kind.id, content)
            self.warnings = tuple(each for each in found if each.level != "error")
            for problem in found:
                if problem.level == "error":
                    self._show(problem)
            if not self.errors:
                self.content = content
        return cleaned

    def _content(self, cleaned: dict[str, Any]) -> Content:
        options = options_of(cleaned["pairs"]) if "pairs" in cleaned else cleaned.get("options", ())
        content = Content(
            stem=cleaned["stem"],
            points=cleaned["points"],
            spec=settled(self.kind.Spec, _with_prefix(cleaned, PUBLIC)),
            key_spec=settled(self.kind.KeySpec, _with_prefix(cleaned, HIDDEN)),
            explanation=cleaned["explanation"],
            options=options,
            keys=cleaned.get("keys", ()),
        )
        return with_gaps(content, cleaned["gaps"]) if "gaps" in cleaned else content

    def _show(self, problem: Problem) -> None:
        """Put a problem at its field, and at the rows whose text it names."""
        field = "pairs" if problem.field == "options" and "pairs" in self.fields else problem.field
        names = (field, f"{PUBLIC}{field}", f"{HIDDEN}{field}")
        name = next((each for each in names if each in self.fields), None)
        sentence = say(problem.message)
        rows = self.fields.get(name or "")
        if isinstance(rows, RowsField) and (places := _places(problem, rows)):
            for place in places:
                rows.widget.row_problems.setdefault(place, []).append(sentence)
            sentence = str(_("Mend the rows marked below."))
        if name is None or sentence not in self.errors.get(name, []):
            self.add_error(name, sentence)


def question_form(
    kind: Kind, article: Article | None, *, is_new: bool, correctable: bool = False
) -> type[QuestionForm]:
    """The form class for questions of this kind on this article; a new one may go into a quiz.

    Fields are declared on the class, for the admin builds a form of its own from anything less.
    """
    made: dict[str, Any] = {"kind": kind, "article": article}
    advanced: list[str] = []
    for declared, prefix in ((kind.Spec, PUBLIC), (kind.KeySpec, HIDDEN)):
        for name, field, is_advanced in scalar_fields(declared, prefix=prefix):
            made[name] = field
            advanced += [name] if is_advanced else []
    made |= {rows.of: RowsField(rows) for rows in kind.ROWS}
    if correctable:
        made["corrects"] = forms.BooleanField(
            label=_("This corrects the key of the published revision"),
            required=False,
            help_text=_("Tick it where the key was wrong: attempts can then be regraded."),
        )
    made["facts"] = FactsField(
        label=_("Facts"),
        queryset=_facts(article),
        required=False,
        help_text=_("What the question rests on: its source is shown after the answer."),
    )
    if is_new and article:
        made["section"] = SectionField(
            label=_("Add to a quiz"),
            queryset=open_sections(article),
            required=False,
            empty_label=_("To none for now"),
            help_text=_("It comes last there, and is asked once it is published."),
        )
    return type("QuestionForm", (QuestionForm,), made | {"advanced": tuple(advanced)})


def open_sections(article: Article) -> QuerySet[Section]:
    """The sections of the article's quizzes that a question may be added to."""
    sections = Section.objects.filter(quiz__article=article).exclude(quiz__status=Status.RETIRED)
    return sections.select_related("quiz").order_by("quiz__title", "position")


def _facts(article: Article | None) -> QuerySet[Fact]:
    return facts_to_offer(article) if article else Fact.objects.none()


def _with_prefix(cleaned: dict[str, Any], prefix: str) -> dict[str, Any]:
    return {
        name.removeprefix(prefix): value
        for name, value in cleaned.items()
        if name.startswith(prefix) and value is not None
    }


def _places(problem: Problem, field: RowsField) -> list[int]:
    """The rows whose text or value the message names, or the one whose gap it speaks of."""
    if gap := params_of(problem.message).get(IN_GAP):
        return [place for place, _ in field.found[int(gap) - 1 : int(gap)]]
    named = {value for name, value in problem.message.params if name not in COUNTS and value}
    texts = _TEXTS[field.widget.rows.of]
    return [
        place
        for place, content in field.found
        if any(getattr(content, text) in named for text in texts)
    ]

"""The form in which a proposal is read and mended: the parts of its payload that people judge."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from quizzes.admin.date_fields import DateTextField
from quizzes.models import Claim, Fact, Proposal
from quizzes.models.publishing import Worth

Payload = Mapping[str, Any]

AREA = forms.Textarea(attrs={"rows": 2})


class ProposalForm(forms.Form):
    """Base of both forms: reads the payload, and says what was changed of it."""

    def __init__(self, proposal: Proposal, data: Any = None) -> None:
        self.payload: Payload = proposal.payload
        super().__init__(data, prefix="p")
        self.fields["worth"] = forms.ChoiceField(
            label=_("Worth"), choices=Worth.choices, initial=self.payload.get("worth", "support")
        )

    def _text(self, name: str, label: Any, value: Any, *, required: bool = True) -> None:
        self.fields[name] = forms.CharField(
            label=label,
            initial=value or "",
            required=required,
            widget=forms.Textarea(attrs={"rows": 2}),
        )

    def _line(self, name: str, label: Any, value: Any, *, required: bool = True) -> None:
        self.fields[name] = forms.CharField(label=label, initial=value or "", required=required)

    def _choice(self, name: str, label: Any, choices: Any, value: Any) -> None:
        self.fields[name] = forms.ChoiceField(label=label, choices=choices, initial=value)

    def members(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """The payload's members that these values of fields stand for."""
        raise NotImplementedError

    def changed(self) -> dict[str, Any]:
        """What the form says otherwise than the payload, as members of the payload."""
        shown = {name: field.initial for name, field in self.fields.items()}
        before, after = self.members(shown), self.members(self.cleaned_data)
        return {name: value for name, value in after.items() if value != before[name]}


class FactProposalForm(ProposalForm):
    def __init__(self, proposal: Proposal, data: Any = None) -> None:
        super().__init__(proposal, data)
        self.kind, payload = proposal.kind, self.payload
        self._text("text", _("Statement"), payload.get("text"))
        if self.kind == Fact.Kind.EVENT:
            date = payload.get("date") or {}
            self.fields["date"] = DateTextField(label=_("When"), initial=date.get("edtf", ""))
        elif self.kind == Fact.Kind.CLAIM:
            self._line("cause", _("Cause"), (payload.get("cause") or {}).get("text"))
            self._line("effect", _("Effect"), (payload.get("effect") or {}).get("text"))
            self._choice("relation", _("Relation"), Claim.Relation.choices, payload.get("relation"))
            self._line("speaker", _("Who says so"), payload.get("speaker"), required=False)
            self._choice("strength", _("Strength"), Claim.Strength.choices, payload.get("strength"))
            self._choice("stance", _("The author"), Claim.Stance.choices, payload.get("stance"))
        elif self.kind == Fact.Kind.FIGURE:
            self._line("value", _("Value"), payload.get("value"))
            self._line("unit", _("Unit"), payload.get("unit"), required=False)
        elif self.kind == Fact.Kind.ROLE:
            role = payload.get("role") or {}
            self._line("title", _("Office"), (role.get("title") or {}).get("text"))
            self._line("holder", _("Who holds it"), role.get("holder"))
        self.order_fields(["text", "date", "cause", "relation", "effect", "speaker"])

    def members(self, values: Mapping[str, Any]) -> dict[str, Any]:
        simple = ("text", "worth", "relation", "strength", "stance", "value", "unit")
        found = {name: values[name] for name in simple if name in values}
        if "date" in values:
            found["date"] = dict(self.payload.get("date") or {}) | {"edtf": values["date"]}
        for name in ("cause", "effect"):
            if name in values:
                found[name] = dict(self.payload.get(name) or {}) | {"text": values[name]}
        if "title" in values:
            role = dict(self.payload.get("role") or {})
            title = dict(role.get("title") or {}) | {"text": values["title"]}
            found["role"] = role | {"title": title, "holder": values["holder"]}
        if "speaker" in values:
            found["speaker"] = values["speaker"] or None
        return found


class DraftProposalForm(ProposalForm):
    def __init__(self, proposal: Proposal, data: Any = None) -> None:
        super().__init__(proposal, data)
        self._text("stem", _("Question"), self.payload.get("stem"))
        for number, option in enumerate(self.payload.get("options") or ()):
            self._line(f"option_{number}", _option_label(option), option.get("text"))
        model = (self.payload.get("key_spec") or {}).get("model")
        if model is not None:
            self._text("model", _("Model answer"), model)
        for number, key in enumerate(self.payload.get("keys") or ()):
            label = _("Answer") if model is None else _("What a good answer says")
            self._line(f"key_{number}", label, key.get("value"))
        self._text("explanation", _("Explanation"), self.payload.get("explanation"), required=False)
        self.order_fields(["stem"])

    def members(self, values: Mapping[str, Any]) -> dict[str, Any]:
        options, keys = self.payload.get("options") or (), self.payload.get("keys") or ()
        key_spec = dict(self.payload.get("key_spec") or {})
        return {
            "stem": values["stem"],
            "worth": values["worth"],
            "explanation": values["explanation"],
            "key_spec": key_spec | {"model": values["model"]} if "model" in values else key_spec,
            "options": [
                dict(option) | {"text": values[f"option_{number}"]}
                for number, option in enumerate(options)
            ],
            "keys": [
                dict(key) | {"value": values[f"key_{number}"]} for number, key in enumerate(keys)
            ],
        }


def _option_label(option: Payload) -> Any:
    if option.get("correct"):
        return _("Right option")
    return {"left": _("On the left"), "right": _("On the right")}.get(
        str(option.get("side")), _("Event") if option.get("value") else _("Option")
    )


def proposal_form(proposal: Proposal, data: Any = None) -> ProposalForm:
    """The form for this proposal."""
    is_fact = proposal.sort == Proposal.Sort.FACT
    return (FactProposalForm if is_fact else DraftProposalForm)(proposal, data)

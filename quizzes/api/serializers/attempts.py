"""Attempts: what is sent to answer, and the form of the replies (for the schema).

Replies are built by `bodies`; the serializers here describe them to OpenAPI and check what
comes in. None has a field for a key outside the review and the feedback of a checked question.
"""

from typing import Any

from rest_framework import serializers

ANSWER_HELP = (
    "By shape. choice: an option's id; text: text; number: a number or the text typed; "
    "date: text or {year, month?, day?}; "
    "sequence: all option ids in order; boolean: true or false; choices: a list of options' ids; "
    "pairs: {left id: right id}; blanks: {gap id: answer of its shape}. null clears."
)


class AnswerIn(serializers.Serializer[Any]):
    """One answer. `unknown: true` in place of `answer` says “I don't know”."""

    answer = serializers.JSONField(required=False, allow_null=True, help_text=ANSWER_HELP)
    unknown = serializers.BooleanField(default=False)
    client_id = serializers.UUIDField(help_text="Yours; a repeated one gets the same reply.")
    sequence = serializers.IntegerField(
        required=False, min_value=1, max_value=2_000_000_000, help_text="Must exceed the last one."
    )
    check = serializers.BooleanField(
        default=False, help_text="Grade at once and close the question (immediate feedback only)."
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if "answer" not in attrs and not attrs["unknown"]:
            raise serializers.ValidationError({"answer": "Send answer, or unknown: true."})
        return attrs


class SlotAnswerIn(AnswerIn):
    """One answer among many; it names its slot. A check goes alone."""

    check = None  # type: ignore[assignment]
    slot = serializers.IntegerField(min_value=1)


class OptionOut(serializers.Serializer[Any]):
    id = serializers.CharField()
    text = serializers.CharField()


class GapOut(serializers.Serializer[Any]):
    id = serializers.CharField(help_text="It stands in the stem as `[[id]]`.")
    answer_shape = serializers.CharField()
    wanted = serializers.CharField()
    unit = serializers.CharField(required=False)
    options = OptionOut(many=True, required=False)


class QuestionOut(serializers.Serializer[Any]):
    slot = serializers.IntegerField()
    kind = serializers.CharField()
    stem = serializers.CharField()
    points = serializers.FloatField()
    answer_shape = serializers.CharField()
    wanted = serializers.CharField(help_text="The form of answer wanted, in words; may be empty.")
    unit = serializers.CharField(required=False, help_text="In what a number is asked.")
    longest = serializers.IntegerField(required=False, help_text="Characters of a long text.")
    choose = serializers.IntegerField(required=False, help_text="choices: how many are right.")
    options = OptionOut(many=True, required=False)
    left = OptionOut(many=True, required=False, help_text="pairs: what is to be matched,")
    right = OptionOut(many=True, required=False, help_text="and with what.")
    gaps = GapOut(many=True, required=False, help_text="blanks: the gaps of the sentence.")


class AttemptOut(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    token = serializers.CharField(
        required=False, help_text="Guests, once: send it as `Authorization: Attempt <token>`."
    )
    state = serializers.ChoiceField(["open", "submitted", "overdue"])
    started_at = serializers.DateTimeField()
    deadline = serializers.DateTimeField(allow_null=True)
    questions = QuestionOut(many=True)
    answers = serializers.DictField(
        child=serializers.JSONField(), help_text="Slot number to the answer saved last, as sent."
    )
    unknown = serializers.ListField(child=serializers.IntegerField())
    flagged = serializers.ListField(
        child=serializers.IntegerField(), help_text="Questions marked in the browser to come back."
    )
    sequences = serializers.DictField(child=serializers.IntegerField())


class GradeOut(serializers.Serializer[Any]):
    verdict = serializers.CharField(
        help_text="right, partly, wrong, unknown, unanswered or to_mark"
    )
    mark = serializers.FloatField()
    points = serializers.FloatField()
    corrected_at = serializers.DateTimeField(
        required=False, help_text="When the key was corrected and the answer graded anew."
    )
    mark_before = serializers.FloatField(required=False, help_text="What it had earned till then.")


class SourceOut(serializers.Serializer[Any]):
    statement = serializers.CharField()
    says = serializers.CharField()
    title = serializers.CharField()
    author = serializers.CharField()
    publication = serializers.CharField()
    year = serializers.CharField()
    paragraph = serializers.IntegerField(allow_null=True)
    url = serializers.CharField()


class PointOut(serializers.Serializer[Any]):
    number = serializers.IntegerField()
    text = serializers.CharField()
    met = serializers.BooleanField()


class FeedbackOut(serializers.Serializer[Any]):
    answer = serializers.ListField(child=serializers.CharField())
    key = serializers.ListField(child=serializers.CharField())
    notes = serializers.ListField(child=serializers.CharField())
    explanation = serializers.CharField()
    checklist = PointOut(many=True, required=False)
    source: Any = SourceOut(many=True)


class SavedOut(serializers.Serializer[Any]):
    slot = serializers.IntegerField()
    sequence = serializers.IntegerField()
    saved_at = serializers.DateTimeField()
    grade = GradeOut(required=False, help_text="Only after a check.")
    feedback = FeedbackOut(required=False, help_text="Only after a check.")


class NewerOut(serializers.Serializer[Any]):
    """The answer that made another one stale."""

    answer = serializers.JSONField(allow_null=True)
    sequence = serializers.IntegerField()
    unknown = serializers.BooleanField()
    saved_at = serializers.DateTimeField()


class ProblemOut(serializers.Serializer[Any]):
    """RFC 9457. `errors` are by field; `newer` comes with a stale sequence, and `questions`
    where they keep a fact from being deleted."""

    type = serializers.CharField()
    title = serializers.CharField()
    status = serializers.IntegerField()
    detail = serializers.CharField()
    errors: Any = serializers.DictField(required=False)
    newer = NewerOut(required=False)
    questions = serializers.ListField(
        child=serializers.UUIDField(), required=False, help_text="What rests on a fact."
    )


class ResultOut(serializers.Serializer[Any]):
    """Of one answer among many: `sequence` and `saved_at` if it is saved, else a problem."""

    slot = serializers.IntegerField()
    sequence = serializers.IntegerField(required=False)
    saved_at = serializers.DateTimeField(required=False)
    type = serializers.CharField(required=False)
    title = serializers.CharField(required=False)
    status = serializers.IntegerField(required=False)
    detail = serializers.CharField(required=False)
    errors: Any = serializers.DictField(required=False)
    newer = NewerOut(required=False)


class ScoreOut(serializers.Serializer[Any]):
    state = serializers.ChoiceField(["submitted", "overdue"])
    score = serializers.FloatField(allow_null=True, help_text="Null while answers are withheld.")
    max_score = serializers.FloatField()
    percent = serializers.FloatField(allow_null=True)


class MarkingIn(serializers.Serializer[Any]):
    points = serializers.ListField(
        child=serializers.IntegerField(min_value=1, max_value=1000),
        max_length=20,
        allow_empty=True,
        help_text="The numbers of the points that the answer has.",
    )


class MarkedOut(serializers.Serializer[Any]):
    slot = serializers.IntegerField()
    points = serializers.ListField(child=serializers.IntegerField())
    share = serializers.FloatField(help_text="By the weights of the points; no score counts it.")


class ReviewedOut(serializers.Serializer[Any]):
    slot = serializers.IntegerField()
    kind = serializers.CharField()
    stem = serializers.CharField()
    answer = serializers.ListField(child=serializers.CharField())
    grade = GradeOut(required=False)
    key = serializers.ListField(child=serializers.CharField(), required=False)
    notes = serializers.ListField(child=serializers.CharField(), required=False)
    explanation = serializers.CharField(required=False)
    checklist = PointOut(
        many=True, required=False, help_text="Of an open answer: the points, yours to tick."
    )
    source: Any = SourceOut(many=True, required=False)


class ReviewOut(ScoreOut):
    answers_from = serializers.DateTimeField(
        allow_null=True, help_text="Keys are withheld until then; null: nothing is withheld."
    )
    questions = ReviewedOut(many=True)

"""Scores in lists."""

from typing import Any

from rest_framework import serializers


class OwnScore(serializers.Serializer[Any]):
    id = serializers.UUIDField(help_text="Of the attempt.")
    quiz = serializers.CharField(help_text="Slug.")
    title = serializers.CharField()
    state = serializers.ChoiceField(["submitted", "overdue"])
    closed_at = serializers.DateTimeField()
    score = serializers.FloatField(allow_null=True, help_text="Null while answers are withheld.")
    max_score = serializers.FloatField()
    percent = serializers.FloatField(allow_null=True)


class LearnerOut(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    name = serializers.CharField(help_text="“guest” for whoever has no account.")


class QuizScore(serializers.Serializer[Any]):
    id = serializers.UUIDField(help_text="Of the attempt.")
    learner = LearnerOut()
    state = serializers.ChoiceField(["submitted", "overdue"])
    started_at = serializers.DateTimeField()
    closed_at = serializers.DateTimeField()
    score = serializers.FloatField()
    max_score = serializers.FloatField()
    percent = serializers.FloatField()

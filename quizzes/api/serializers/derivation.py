"""Long tasks as they are shown."""

from rest_framework import serializers


class JobOut(serializers.Serializer):
    """`progress` is in percent; `result` is what the task came to once it is done."""

    id = serializers.UUIDField()
    state = serializers.ChoiceField(["waiting", "running", "failed", "done"])
    progress = serializers.IntegerField(min_value=0, max_value=100)
    result = serializers.DictField(child=serializers.IntegerField(), allow_null=True)

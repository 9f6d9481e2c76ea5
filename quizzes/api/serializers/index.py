"""Where a program begins: addresses of the API itself."""

from rest_framework import serializers


class IndexOut(serializers.Serializer[dict[str, str]]):
    articles = serializers.URLField()
    quizzes = serializers.URLField()
    scores = serializers.URLField()
    schema = serializers.URLField(help_text="This API as OpenAPI 3.1.")
    docs = serializers.URLField(help_text="The same to browse.")

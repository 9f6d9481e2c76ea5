"""Bodies of requests: what is too large is not even read."""

import pytest
from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from rest_framework.test import APIRequestFactory

from quizzes.api.parsing import JSONParser


class Unreadable:
    def read(self, *args):
        raise AssertionError("this body was to be left alone")


def context(length):
    request = APIRequestFactory().put("/", "", content_type="application/json")
    request.META["CONTENT_LENGTH"] = str(length)
    return {"request": request, "encoding": "utf-8"}


def test_a_body_above_the_limit_is_refused_unread():
    limit = settings.DATA_UPLOAD_MAX_MEMORY_SIZE

    with pytest.raises(RequestDataTooBig):
        JSONParser().parse(Unreadable(), "application/json", context(limit + 1))


def test_a_body_at_the_limit_is_read():
    limit = settings.DATA_UPLOAD_MAX_MEMORY_SIZE

    with pytest.raises(AssertionError, match="left alone"):
        JSONParser().parse(Unreadable(), "application/json", context(limit))

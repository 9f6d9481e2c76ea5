"""Tokens for programs: made with name and password, ended by a log-out."""

from typing import Any

from django.conf import settings
from django.contrib.auth import authenticate
from django.http import HttpRequest
from drf_spectacular.utils import extend_schema
from knox.models import get_token_model
from rest_framework import exceptions, serializers, status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from quizzes.api.authentication import Account, Anyone, TokenAuthentication
from quizzes.api.bodies import moment
from quizzes.api.schema import problems


class Credentials(serializers.Serializer[Any]):
    username = serializers.CharField(max_length=150)
    password = serializers.CharField(max_length=128, trim_whitespace=False)


class TokenOut(serializers.Serializer[Any]):
    token = serializers.CharField(help_text="Send it as `Authorization: Token <token>`.")
    expiry = serializers.DateTimeField()


class Token(APIView):
    """Name and password for a token. Failures are counted over all processes."""

    permission_classes = [Anyone]
    authentication_classes = []

    @extend_schema(
        operation_id="token_make",
        request=Credentials,
        responses={200: TokenOut} | problems(400, 401, 413, 415, 422, 429),
    )
    def post(self, request: Request) -> Response:
        sent = Credentials(data=request.data)
        sent.is_valid(raise_exception=True)
        user = authenticate(request._request, **sent.validated_data)
        if user is None:
            raise _refusal(request._request)
        token, text = get_token_model().objects.create(user=user)
        reply = Response({"token": text, "expiry": moment(token.expiry)})
        reply["Cache-Control"] = "no-store"
        return reply

    def get_authenticate_header(self, request: Request) -> str:
        # Without it DRF would answer a wrong password with 403.
        return "Token"


def _refusal(request: HttpRequest) -> exceptions.APIException:
    """Wrong, or tried too often: then no password is looked at until the time is over."""
    if getattr(request, "axes_locked_out", False):
        # Else the middleware of axes would put its page for browsers in the place of this reply.
        request.axes_locked_out = False  # type: ignore[attr-defined]
        return exceptions.Throttled(settings.AXES_COOLOFF_TIME.total_seconds())
    return exceptions.AuthenticationFailed("Name and password do not fit.")


class Logout(APIView):
    """End the token that is sent."""

    permission_classes = [Account]
    authentication_classes = [TokenAuthentication]

    @extend_schema(operation_id="token_end", request=None, responses={204: None} | problems(401))
    def post(self, request: Request) -> Response:
        request.auth.delete()
        return Response(status=status.HTTP_204_NO_CONTENT)

"""Tokens for programs: made with name and password, ended by a log-out."""

from typing import Any

from django.contrib.auth import authenticate
from drf_spectacular.utils import extend_schema
from knox.auth import TokenAuthentication
from knox.models import get_token_model
from rest_framework import serializers, status
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from quizzes.api.authentication import Account, Anyone
from quizzes.api.bodies import moment
from quizzes.api.serializers.attempts import ProblemOut


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

    @extend_schema(request=Credentials, responses={200: TokenOut, 401: ProblemOut, 422: ProblemOut})
    def post(self, request: Request) -> Response:
        sent = Credentials(data=request.data)
        sent.is_valid(raise_exception=True)
        user = authenticate(request._request, **sent.validated_data)
        if user is None:
            raise AuthenticationFailed("Name and password do not fit, or were tried too often.")
        token, text = get_token_model().objects.create(user=user)
        reply = Response({"token": text, "expiry": moment(token.expiry)})
        reply["Cache-Control"] = "no-store"
        return reply


class Logout(APIView):
    """End the token that is sent."""

    permission_classes = [Account]
    authentication_classes = [TokenAuthentication]

    @extend_schema(request=None, responses={204: None, 401: ProblemOut})
    def post(self, request: Request) -> Response:
        request.auth.delete()
        return Response(status=status.HTTP_204_NO_CONTENT)

"""The first address of the API: where everything else begins."""

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.reverse import reverse
from rest_framework.views import APIView

from quizzes.api.authentication import Anyone
from quizzes.api.schema import problems
from quizzes.api.serializers.index import IndexOut


class Index(APIView):
    """Where to begin. The schema has all other addresses."""

    permission_classes = [Anyone]

    @extend_schema(operation_id="index", responses={200: IndexOut} | problems(401))
    def get(self, request: Request) -> Response:
        names = IndexOut().fields
        return Response({name: reverse(f"api:{name}", request=request) for name in names})

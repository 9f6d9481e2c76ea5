"""What the browsable reference says of each call: a line of its own, and whom it is for."""

import re
from typing import Any

from drf_spectacular.openapi import AutoSchema

from quizzes.api.authentication import Account, Instructor, Known

ROLES: dict[type[Any], str] = {
    Instructor: "For instructors.",
    Account: "For accounts.",
    Known: "For accounts, and for guests with a token.",
}


class DescribedSchema(AutoSchema):
    def get_summary(self) -> str:
        """The first sentence, without its full stop and its marks of code."""
        sentence = re.split(r"[.;](?:\s|$)", super().get_description(), maxsplit=1)[0]
        return " ".join(sentence.replace("`", "").split())

    def get_description(self) -> str:  # type: ignore[override]  # as AutoSchema has it
        roles = [ROLES[type(each)] for each in self.view.get_permissions() if type(each) in ROLES]
        return "\n\n".join([super().get_description(), *roles])

"""The handles that a bank file has defined so far, and looking them up with problems reported."""

from uuid import UUID

from quizzes.domain.dates import parse_edtf
from quizzes.domain.interchange.native_yaml.rows import Fields


class Names:
    """The handles a file has defined so far: facts before questions before quizzes."""

    def __init__(self, *, actors: set[str], factors: set[str]) -> None:
        self.actors, self.factors = actors, factors
        self.facts: dict[str, UUID] = {}
        self.questions: dict[str, UUID] = {}

    def handle(self, fields: Fields, name: str, known: set[str], *, required: bool) -> str:
        value = fields.text(name, required=required)
        if value and value not in known:
            fields.problem("bank.no_such", field=name, value=value)
        return value

    def resolve(
        self, fields: Fields, name: str, handles: tuple[str, ...], known: dict[str, UUID]
    ) -> tuple[UUID, ...]:
        for handle in handles:
            if handle not in known:
                fields.problem("bank.no_such", field=name, value=handle)
        return tuple(known[handle] for handle in handles if handle in known)

    def define(self, fields: Fields, known: dict[str, UUID], handle: str, uuid: UUID) -> None:
        if handle in known:
            fields.problem("bank.repeated", value=handle)
        if handle:
            known[handle] = uuid


def check_edtf(row: Fields, name: str, value: str) -> None:
    """Report a date that is not in the EDTF subset; an empty one is fine."""
    try:
        if value:
            parse_edtf(value)
    except ValueError:
        row.problem("bank.not_edtf", field=name, value=value)

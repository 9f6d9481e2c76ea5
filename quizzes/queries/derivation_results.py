"""What is to be said of a derivation, by what its task counted."""

from collections.abc import Iterator, Mapping

from quizzes.domain.messages import Message


def remarks_on(counts: Mapping[str, int]) -> Iterator[Message]:
    """Nothing where all went well."""
    if not counts.get("facts") and not counts.get("drafts"):
        yield Message.of("deriving.nothing")
    if refused := counts.get("refused", 0):
        span = counts.get("refused_span", 0)
        yield Message.of("deriving.refused", refused=refused, span=span, other=refused - span)
    if failed := counts.get("failed", 0):
        yield Message.of("deriving.failed", failed=failed)

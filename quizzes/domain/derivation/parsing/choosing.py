"""Which parser serves: the model at a path, the installed one, or the rules."""

from functools import cache
from pathlib import Path

from quizzes.domain.derivation.parsing import Parser
from quizzes.domain.derivation.parsing.model import installed_model, load_model
from quizzes.domain.derivation.parsing.rules import RuleParser


@cache
def choose_parser(model: str = "") -> Parser:
    """Give the parser for `model`: a folder, "none" for the rules, "" for what is installed."""
    if model == "none":
        return RuleParser()
    folder = Path(model) if model else installed_model()
    return RuleParser() if folder is None else load_model(folder)

"""One way for commands to speak: JSON on stdout if asked, words on stderr."""

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand


class JsonCommand(BaseCommand):
    """A command with `--json`: one JSON document on stdout, messages on stderr."""

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--json", action="store_true", help="print one JSON document")

    def report(self, options: dict[str, Any], document: Any, sentence: str) -> None:
        if options["json"]:
            self.stdout.write(json.dumps(document, ensure_ascii=False))
        else:
            self.stdout.write(sentence)

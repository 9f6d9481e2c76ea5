"""`load_bank FILE.yaml`: facts, questions and quizzes, every problem with file and line."""

from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from django.core.management.base import CommandError
from django.utils import timezone

from quizzes.actions.load_bank import Taken, load_bank
from quizzes.domain.interchange.native_yaml import FileProblem, read_bank, with_text
from quizzes.management.commands._output import JsonCommand
from quizzes.wording import say


class Command(JsonCommand):
    help = "Load an article's facts, questions and quizzes; edited rows are never overwritten."

    def add_arguments(self, parser: ArgumentParser) -> None:
        super().add_arguments(parser)
        parser.add_argument("file", type=Path)

    def handle(self, *args: Any, file: Path, **options: Any) -> None:
        bank, problems = read_bank(_read(file))
        if bank is None:
            self._refuse(file, problems, options)
        if bank.article.text_file:
            bank = with_text(bank, _read(file.parent / bank.article.text_file))
        try:
            loaded = load_bank(bank, now=timezone.now())
        except Taken as refusal:
            self._refuse(file, refusal.problems, options)
        for line, name in loaded.kept:
            self.stderr.write(f"{file}:{line}: {name} was edited since the last load: kept.")
        self.report(
            options,
            {
                "created": loaded.created,
                "updated": loaded.updated,
                "unchanged": loaded.unchanged,
                "kept": [{"line": line, "row": name} for line, name in loaded.kept],
                "problems": [],
            },
            f"{file}: {loaded.created} rows created, {loaded.updated} updated, "
            f"{loaded.unchanged} unchanged, {len(loaded.kept)} kept as edited.",
        )

    def _refuse(
        self, file: Path, problems: Sequence[FileProblem], options: dict[str, Any]
    ) -> NoReturn:
        """Each problem with file and line; nothing was loaded."""
        for problem in problems:
            self.stderr.write(f"{file}:{problem.line}: {say(problem.message)}")
        if options["json"]:
            document = [{"line": each.line, "message": say(each.message)} for each in problems]
            self.report(options, {"problems": document}, "")
        raise CommandError(f"{file}: nothing was loaded.", returncode=1)


def _read(file: Path) -> str:
    try:
        return file.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"{file}: {error}") from error

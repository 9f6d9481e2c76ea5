"""`derive FILE`: the facts that a text offers, for a person to take over or drop."""

from argparse import ArgumentParser, ArgumentTypeError
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import CommandError

from quizzes.domain.dates import Date, parse_edtf, show_date
from quizzes.domain.derivation.causes import Claim
from quizzes.domain.derivation.claims_table import claims_as_csv
from quizzes.domain.derivation.deriving import Derivation, derive
from quizzes.domain.derivation.document import as_document
from quizzes.domain.derivation.facts import Fact
from quizzes.domain.derivation.parsing.choosing import choose_parser
from quizzes.management.commands._output import JsonCommand


class Command(JsonCommand):
    help = "Find the dated events, offices and claims of a text (plain or HTML); nothing is stored."

    def add_arguments(self, parser: ArgumentParser) -> None:
        super().add_arguments(parser)
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--published",
            type=_date,
            metavar="YYYY-MM-DD",
            help="the text's date, from which “last week” counts; else its latest full date",
        )
        parser.add_argument("--title", default="", help="the text's title")
        parser.add_argument(
            "--claims", action="store_true", help="print the claims alone, as a table in CSV"
        )

    def handle(
        self,
        *args: Any,
        file: Path,
        published: Date | None,
        title: str,
        claims: bool,
        **options: Any,
    ) -> None:
        if claims and options["json"]:
            raise CommandError("--claims is a table of its own, and goes without --json.")
        try:
            # Bytes, so that line ends stay and offsets are those of the file's text.
            text = file.read_bytes().decode("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise CommandError(f"{file}: {error}") from error
        derivation = derive(
            text, published_on=published, title=title, parser=choose_parser(settings.LANGUAGE_MODEL)
        )
        if claims:
            self.stdout.write(claims_as_csv(derivation.facts), ending="")
            return
        self.report(options, as_document(derivation), _lines(derivation))


def _date(text: str) -> Date:
    try:
        return parse_edtf(text)
    except ValueError:
        raise ArgumentTypeError(f"“{text}” is not a date such as 2016-06-23 or 2016") from None


def _lines(derivation: Derivation) -> str:
    lines = [f"§{fact.paragraph}  {_line(fact)}" for fact in derivation.facts]
    return "\n".join([*lines, f"{len(lines)} facts."])


def _line(fact: Fact) -> str:
    words = " ".join(fact.span.text.split())
    if fact.claim:
        return _claim_line(fact.claim, speaker=fact.speaker)
    return f"{show_date(fact.date.time.date)}: {words}" if fact.date else f"{fact.kind}: {words}"


def _claim_line(claim: Claim, *, speaker: str) -> str:
    cause, effect = (" ".join(part.text.split()) for part in (claim.cause, claim.effect))
    said = f"{speaker or 'the author'}, {claim.strength}, {claim.stance}"
    verb = f"not {claim.relation}" if claim.negated else claim.relation
    return f"claim {claim.confidence:.2f} ({claim.worth}; {said}): [{cause}] {verb} [{effect}]"

"""Read the article of a bank file, its actors and the nodes of its causal map."""

import re
from dataclasses import replace

from quizzes.domain.interchange.native_yaml.bank import (
    Bank,
    BankActor,
    BankArticle,
    BankFactor,
    Remark,
)
from quizzes.domain.interchange.native_yaml.names import check_edtf
from quizzes.domain.interchange.native_yaml.rows import Fields

ACTOR_KINDS = ("person", "state", "organisation", "group", "place", "office")
LICENCES = ("own", "public_domain", "open", "publisher")
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)


def article(row: Fields) -> BankArticle:
    """The article's row."""
    published = row.text("published")
    check_edtf(row, "published", published)
    article = BankArticle(
        uuid=row.uuid(),
        slug=row.text("slug", required=True),
        title=row.text("title", required=True),
        author=row.text("author"),
        publication=row.text("publication"),
        published=published,
        url=row.text("url"),
        text_licence=row.choice("text_licence", LICENCES, "publisher"),
        facts_shown=row.choice(
            "facts_shown", ("after_quiz", "always", "instructors"), "after_quiz"
        ),
        sequence=row.whole("sequence", 1) or 0,
        deck=row.text("deck"),
        remarks=tuple(_remark(each) for each in row.rows("remarks")),
        text_file=_text_file(row),
        line=row.line,
    )
    if article.text_file and article.text_licence == "publisher":
        row.problem("bank.publishers_text")
    row.done()
    return article


def with_text(bank: Bank, text: str) -> Bank:
    """The bank with the text of its article: what follows the front matter of the file."""
    body = _FRONT_MATTER.sub("", text.replace("\r\n", "\n"), count=1)
    return replace(bank, article=replace(bank.article, text=body.strip() + "\n"))


def _text_file(row: Fields) -> str:
    """A file in the bank's own folder or below it."""
    name = row.text("text_file")
    if name and (name.startswith("/") or "\\" in name or ".." in name.split("/")):
        row.problem("bank.text_elsewhere", value=name)
        return ""
    return name


def _remark(row: Fields) -> Remark:
    remark = Remark(text=row.text("text", required=True), paragraph=row.whole("paragraph"))
    row.done()
    return remark


def actor(row: Fields) -> BankActor:
    """One actor."""
    actor = BankActor(
        id=row.text("id", required=True),
        name=row.text("name", required=True),
        kind=row.choice("kind", ACTOR_KINDS),
        aliases=row.texts("aliases"),
        line=row.line,
    )
    row.done()
    return actor


def factor(row: Fields) -> BankFactor:
    """One node of the causal map."""
    factor = BankFactor(
        id=row.text("id", required=True), label=row.text("label", required=True), line=row.line
    )
    row.done()
    return factor

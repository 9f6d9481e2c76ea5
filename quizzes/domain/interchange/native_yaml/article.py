"""Read the article of a bank file, its actors and the nodes of its causal map."""

from quizzes.domain.interchange.native_yaml.bank import (
    BankActor,
    BankArticle,
    BankFactor,
    Remark,
)
from quizzes.domain.interchange.native_yaml.names import check_edtf
from quizzes.domain.interchange.native_yaml.rows import Fields

ACTOR_KINDS = ("person", "state", "organisation", "group", "place", "office")
LICENCES = ("own", "public_domain", "open", "publisher")


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
        line=row.line,
    )
    row.done()
    return article


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

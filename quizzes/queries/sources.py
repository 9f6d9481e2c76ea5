"""Where an answer comes from: the citation of a fact, and who says so."""

from dataclasses import dataclass

from quizzes.domain.attribution import Assertion, attribution
from quizzes.domain.messages import Message
from quizzes.models import Claim, Fact
from quizzes.permissions import Who, may_show_text
from quizzes.queries.speakers import spoken_name


@dataclass(frozen=True, slots=True)
class Source:
    """Where an answer comes from. `says` names who asserts it, for claims; else None.

    `text_of` is the slug of an article whose text may be shown to everybody, else ''.
    """

    statement: str
    title: str
    author: str
    publication: str
    year: str
    paragraph: int | None
    url: str
    says: Message | None = None
    text_of: str = ""


def source_of(fact: Fact) -> Source:
    """The fact's citation. The fact must come with article and claim joined."""
    article = fact.article
    return Source(
        statement=fact.statement,
        title=article.title,
        author=article.author,
        publication=article.publication,
        year=article.published[:4],
        paragraph=fact.paragraph,
        url=article.url,
        says=says_of(fact.claim) if hasattr(fact, "claim") else None,
        text_of=article.slug if may_show_text(Who(), article) else "",
    )


def says_of(claim: Claim) -> Message:
    """Who asserts the claim; it must come with speaker and reporter joined."""
    author, own = claim.reported_by.name, claim.speaker_id == claim.reported_by_id
    return attribution(
        Assertion(
            speaker=author if own else spoken_name(claim.speaker),
            author=author,
            stance=claim.stance,
            strength=claim.strength,
            relation=claim.relation,
        )
    )

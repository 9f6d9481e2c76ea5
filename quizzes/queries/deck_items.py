"""A question's row with its facts and tags as an item of a deck: rank, speaker and source."""

from collections.abc import Sequence
from datetime import datetime

from quizzes.domain import kinds
from quizzes.domain import questions as domain
from quizzes.domain.dates import parse_edtf, show_date
from quizzes.domain.gaps import gaps_of, question_of
from quizzes.domain.interchange.anki import ABOUT, Citation, DeckItem, Home
from quizzes.domain.messages import Message
from quizzes.domain.tags import anki_tag
from quizzes.models import Article, Fact, Question, Revision
from quizzes.models.publishing import Status, Worth
from quizzes.queries.deck_options import OptionFacts
from quizzes.queries.fact_groups import group_of
from quizzes.queries.sources import source_of
from quizzes.wording import say, say_code

_WORTHS = (Worth.CORE, Worth.SUPPORT, Worth.TRIVIA)


def home_of(article: Article) -> Home:
    return Home(article.uuid, article.deck_name or article.title, article.sequence)


def deck_item(
    row: Question,
    current: Revision,
    question: domain.Question,
    *,
    home: Home,
    stated: OptionFacts,
) -> DeckItem:
    """The item. `home` is the deck for a question that belongs to no article.

    `stated` says which facts single options state.
    """
    facts = list(row.facts.all())
    kind = kinds.find(row.kind)
    shape = kind.shape if kind else ""
    about = _about(shape, facts)
    retired = row.status == Status.RETIRED
    source = row.article.slug if row.article else "no-article"
    return DeckItem(
        uuid=row.uuid,
        question=question,
        home=home_of(row.article) if row.article else home,
        citation=_citation(row.article, facts),
        passages={option_id: _passage([number]) for option_id, number in stated.paragraphs.items()},
        created_at=_seconds(row.written_at),  # type: ignore[attr-defined]  # annotated above
        changed_at=_seconds(current.created_at),
        rank=(_WORTHS.index(Worth(row.worth)), ABOUT.index(about), row.pk),
        tags=tuple(f"quizsite::{tag}" for tag in (source, row.worth, about, *_own_tags(row))),
        about=about,
        said=stated.said,
        links=stated.links,
        asserted_by=_asserted_by(shape, facts),
        wanted=_wanted(kind, question) if kind else "",
        wanted_in_gaps=_wanted_in_gaps(question) if shape == "blanks" else {},
        remark=say_code("deck.withdrawn") if retired else "",
        retired=retired,
    )


def _own_tags(row: Question) -> list[str]:
    """What authors labelled it with; sorted here, for a database may sort by its language."""
    return sorted({f"tag::{anki_tag(tag.name)}" for tag in row.tags.all()})


def _wanted(kind: kinds.Kind, question: domain.Question) -> str:
    arrangement = kind.present(question.shown, ())
    return say_code(arrangement.wanted, count=arrangement.count)


def _wanted_in_gaps(question: domain.Question) -> dict[str, str]:
    """Of dates alone: whether a place or a time is missing is not to be guessed at."""
    dates = (gap for gap in gaps_of(question.shown) if gap.kind == "date")
    return {gap.id: _wanted(kinds.get(gap.kind), question_of(question, gap)) for gap in dates}


def _about(shape: str, facts: Sequence[Fact]) -> str:
    """One of `ABOUT`: a group of questions, but an order is told from a date."""
    return "order" if shape == "sequence" else group_of(shape, facts)


def _citation(article: Article | None, facts: Sequence[Fact]) -> Citation:
    if article is None:
        return Citation()
    numbers = sorted({fact.paragraph for fact in facts if fact.paragraph is not None})
    return Citation(
        author=article.author,
        title=article.title,
        publication=article.publication,
        date=_date_in_words(article.published),
        passage=_passage(numbers),
        url=article.url,
    )


def _passage(numbers: Sequence[int]) -> str:
    if len(numbers) == 1:
        return say(Message.of("deck.paragraph", number=numbers[0]))
    listed = ", ".join(map(str, numbers))
    return say(Message.of("deck.paragraphs", numbers=listed)) if numbers else ""


def _date_in_words(edtf: str) -> str:
    try:
        return show_date(parse_edtf(edtf))
    except ValueError:
        return edtf


def _asserted_by(shape: str, facts: Sequence[Fact]) -> str:
    """Who says so, for each claim once, and whether the date is our reading of the article."""
    said = [source_of(fact).says for fact in facts]
    phrases = [say(message) for message in said if message is not None]
    if shape == "date" and any(hasattr(fact, "event") and fact.event.inferred for fact in facts):
        phrases.append(say_code("deck.inferred"))
    return "\n".join(dict.fromkeys(phrases))


def _seconds(moment: datetime) -> int:
    return int(moment.timestamp())

"""How much of publishers' texts a quiz quotes, all of its questions together."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from django.conf import settings

from quizzes.domain.authoring import Content
from quizzes.domain.lint import ERROR, Finding
from quizzes.domain.messages import Message
from quizzes.domain.text.sharing import Quoted, quoted
from quizzes.models import Article, Question, Quiz
from quizzes.models.publishing import Status
from quizzes.queries.authoring import stored_contents

RULE = "quoted-share"


def quotes_of(quiz: Quiz) -> Mapping[Article, Quoted]:
    """By publisher's article with a text, what the quiz's questions on it quote together.

    One statement where there is none, five where there are any.
    """
    articles = Article.objects.filter(
        questions__sections__quiz=quiz, text_licence=Article.Licence.PUBLISHER
    )
    texts = {article.pk: article for article in articles.exclude(text="").distinct()}
    if not texts:
        return {}
    questions = Question.objects.filter(sections__quiz=quiz, article__in=texts).distinct()
    asked = questions.exclude(status=Status.RETIRED).select_related("current")
    revisions = {each.current: each.article_id for each in asked if each.current}
    contents = stored_contents(revisions)
    said: defaultdict[int, list[str]] = defaultdict(list)
    for revision, article in revisions.items():
        said[article or 0] += _said(contents[revision.pk])
    return {article: quoted(said[pk], article.text) for pk, article in texts.items()}


def over_quoting(quiz: Quiz) -> tuple[Finding, ...]:
    """One for each article of which the quiz quotes more than `QUOTE_PERCENT`."""
    most = settings.QUOTE_PERCENT
    return tuple(
        Finding(RULE, ERROR, _message(article, share, most=most))
        for article, share in quotes_of(quiz).items()
        if share.exceeds(most)
    )


def _message(article: Article, share: Quoted, *, most: float) -> Message:
    return Message.of(
        "publishing.over_quoted",
        article=article.title,
        count=share.words,
        most=int(most * share.of / 100),
        percent=f"{most:g}",
    )


def _said(content: Content) -> Iterator[str]:
    """All that a learner reads of it, before the answer and after."""
    yield content.stem
    yield content.explanation
    for option in content.options:
        yield option.text
        yield option.feedback
    for key in content.keys:
        yield key.value
        yield key.feedback
    yield from (value for value in content.key_spec.values() if isinstance(value, str))

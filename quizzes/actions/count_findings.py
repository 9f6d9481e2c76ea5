"""Store how much the lint found in each question, so that a list can show and filter it.

The lint holds a question against its whole article: to ask it for each row of a list would read
and judge every bank at every look. So the number is counted where something is written, for the
whole article, because one corrected fact or one more question can change what is said of others.
A new revision forgets the number until it is counted again.
"""

from quizzes.models import Article, Question
from quizzes.queries.lint_findings import article_findings, question_findings


def count_findings(article: Article | None) -> None:
    """Count for all questions of the article, or for those of none. Writes what has changed."""
    found = article_findings(article)
    changed = []
    for question in Question.objects.filter(article=article, uuid__in=found):
        if question.findings != len(found[question.uuid]):
            question.findings = len(found[question.uuid])
            changed.append(question)
    Question.objects.bulk_update(changed, ["findings"], batch_size=500)


def count_findings_of(question: Question) -> None:
    """Count for one question alone."""
    question.findings = len(question_findings(question))
    question.save(update_fields=["findings"])

"""Read the questions and quizzes of a bank file; each kind judges its questions here."""

from decimal import Decimal, InvalidOperation
from fractions import Fraction
from uuid import UUID

from quizzes.domain.authoring import Content, KeyContent, OptionContent, normal, problems
from quizzes.domain.interchange.native_yaml.bank import BankQuestion, BankQuiz, BankSection
from quizzes.domain.interchange.native_yaml.facts import WORTHS
from quizzes.domain.interchange.native_yaml.names import Names
from quizzes.domain.interchange.native_yaml.rows import Fields, FileProblem
from quizzes.domain.lint import WARNING, all_rules
from quizzes.domain.messages import Malformed
from quizzes.domain.tags import tag_names

MOST_POINTS = 10_000
STATUSES = ("draft", "published", "retired")


def question(row: Fields, names: Names) -> BankQuestion:
    """One question, judged by its kind."""
    kind = row.text("kind", required=True)
    uuid = row.uuid()
    names.define(row, names.questions, row.text("id"), uuid)
    content = Content(
        stem=row.text("stem", required=True),
        points=_points(row),
        spec=row.mapping("spec"),
        key_spec=row.mapping("key_spec"),
        explanation=row.text("explanation"),
        options=tuple(_option(each, names) for each in row.rows("options")),
        keys=tuple(_key(each) for each in row.rows("keys")),
    )
    facts = names.resolve(row, "facts", row.texts("facts"), names.facts)
    question = BankQuestion(
        uuid=uuid,
        kind=kind,
        content=normal(kind, content),
        status=row.choice("status", STATUSES, "draft"),
        worth=row.choice("worth", WORTHS, "support"),
        facts=tuple(sorted(facts)),
        lint=_exceptions(row),
        tags=_tags(row),
        line=row.line,
    )
    row.done()
    row.problems += [
        FileProblem(row.line, problem.message)
        for problem in problems(kind, content)
        if problem.level == "error"
    ]
    return question


def _exceptions(row: Fields) -> tuple[tuple[str, str], ...]:
    """Warnings that are argued away; an error of the lint cannot be."""
    rules, reasons = all_rules(), row.mapping("lint")
    for name, reason in reasons.items():
        if name not in rules or rules[name].level != WARNING:
            row.problem("bank.no_such_rule", rule=name)
        elif not isinstance(reason, str) or not reason.strip():
            row.problem("bank.no_reason", rule=name)
    return tuple(sorted((name, str(reason).strip()) for name, reason in reasons.items()))


def _tags(row: Fields) -> tuple[str, ...]:
    try:
        return tag_names(row.texts("tags"))
    except Malformed as refusal:
        row.problems.append(FileProblem(row.line, refusal.message))
        return ()


def _points(row: Fields) -> Decimal:
    text = row.text("points") or "1"
    try:
        points = Decimal(text)
    except InvalidOperation:
        points = Decimal("NaN")
    if points.is_finite() and -MOST_POINTS < points < MOST_POINTS:
        return points
    row.problem("bank.not_a_number", field="points")
    return Decimal(1)


def _option(row: Fields, names: Names) -> OptionContent:
    credit = row.fraction("credit")
    if row.truth("right"):
        credit = Fraction(1)
    fact = row.text("fact")
    option = OptionContent(
        text=row.text("text", required=True),
        handle=row.text("id"),
        side=row.text("side"),
        gap=row.text("gap"),
        pinned=row.truth("pinned"),
        credit=credit,
        value=row.text("value"),
        target=row.text("target"),
        feedback=row.text("feedback"),
        fact=str(uuid) if (uuid := _fact_uuid(row, fact, names)) else "",
    )
    row.done()
    return option


def _fact_uuid(row: Fields, handle: str, names: Names) -> UUID | None:
    if not handle:
        return None
    return next(iter(names.resolve(row, "fact", (handle,), names.facts)), None)


def _key(row: Fields) -> KeyContent:
    credit = row.fraction("credit")
    key = KeyContent(
        value=row.text("value", required=True),
        gap=row.text("gap"),
        credit=Fraction(1) if credit is None else credit,  # 0 is a wrong answer by name
        feedback=row.text("feedback"),
    )
    row.done()
    return key


def quiz(row: Fields, names: Names) -> BankQuiz:
    """One quiz with its sections."""
    quiz = BankQuiz(
        uuid=row.uuid(),
        slug=row.text("slug", required=True),
        title=row.text("title", required=True),
        description=row.text("description"),
        status=row.choice("status", STATUSES, "draft"),
        feedback=row.choice("feedback", ("immediate", "deferred"), "immediate"),
        layout=row.choice("layout", ("one", "all"), "one"),
        time_limit=row.whole("time_limit"),
        sections=tuple(_section(each, names) for each in row.rows("sections")),
        tags=_tags(row),
        line=row.line,
    )
    row.done()
    return quiz


def _section(row: Fields, names: Names) -> BankSection:
    section = BankSection(
        questions=names.resolve(row, "questions", row.texts("questions"), names.questions),
        title=row.text("title"),
        draw=row.whole("draw"),
    )
    row.done()
    return section

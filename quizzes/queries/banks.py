"""What the database holds of a bank, in the values of the bank format: to compare and to export."""

from uuid import UUID, uuid5

from django.db.models import Prefetch

from quizzes.domain.authoring import content_of
from quizzes.domain.facts import (
    ClaimContent,
    Detail,
    EventContent,
    FigureContent,
    RoleContent,
)
from quizzes.domain.interchange.native_yaml import (
    Bank,
    BankActor,
    BankArticle,
    BankFact,
    BankFactor,
    BankQuestion,
    BankQuiz,
    BankSection,
    Remark,
)
from quizzes.domain.interchange.native_yaml.bank import Row
from quizzes.domain.tags import tag_handle
from quizzes.models import (
    Actor,
    Article,
    Fact,
    Factor,
    Option,
    Question,
    Quiz,
    Section,
    SectionQuestion,
)
from quizzes.queries.revisions import questions_with_keys


def row_uuid(article: UUID, row: Row) -> UUID:
    """The identity of a row over loads; actors and factors are known by article and handle."""
    if isinstance(row, BankActor | BankFactor):
        return uuid5(article, f"{type(row).__name__}:{row.id}")
    return row.uuid


def bank_rows(article: Article) -> dict[UUID, Row]:
    """Every row of the article's bank by its identity, in a constant number of statements."""
    bank = bank_of(article)
    rows: list[Row] = [
        bank.article,
        *bank.actors,
        *bank.factors,
        *bank.facts,
        *bank.questions,
        *bank.quizzes,
    ]
    return {row_uuid(article.uuid, row): row for row in rows}


def bank_of(article: Article) -> Bank:
    """The article's bank, in a constant number of statements."""
    return Bank(
        _article(article),
        actors=tuple(_actors(article)),
        factors=tuple(_factors(article)),
        facts=tuple(_facts(article)),
        questions=tuple(_questions(article)),
        quizzes=tuple(_quizzes(article)),
    )


def bank_of_none() -> Bank:
    """The questions and quizzes that belong to no article, under an article without a name."""
    return Bank(
        BankArticle(UUID(int=0), slug="", title=""),
        questions=tuple(_questions(None)),
        quizzes=tuple(_quizzes(None)),
    )


def _article(article: Article) -> BankArticle:
    return BankArticle(
        uuid=article.uuid,
        slug=article.slug,
        title=article.title,
        author=article.author,
        publication=article.publication,
        published=article.published,
        url=article.url,
        text_licence=article.text_licence,
        facts_shown=article.facts_shown,
        sequence=article.sequence,
        deck=article.deck_name,
        remarks=tuple(
            Remark(remark.text, remark.paragraph) for remark in article.remarks.order_by("id")
        ),
        text=article.text if article.text_licence != Article.Licence.PUBLISHER else "",
    )


def _actors(article: Article) -> list[BankActor]:
    return [
        BankActor(
            id=actor.handle,
            name=actor.name,
            kind=actor.kind,
            aliases=tuple(alias.name for alias in actor.aliases.all()),
        )
        for actor in Actor.objects.filter(article=article).prefetch_related("aliases")
    ]


def _factors(article: Article) -> list[BankFactor]:
    return [BankFactor(each.handle, each.label) for each in Factor.objects.filter(article=article)]


def _facts(article: Article) -> list[BankFact]:
    facts = Fact.objects.filter(article=article).prefetch_related("actors")
    joined = facts.select_related(
        "event",
        "role__actor",
        "figure",
        "claim__cause",
        "claim__effect",
        "claim__speaker",
        "claim__reported_by",
    )
    return [
        BankFact(
            uuid=fact.uuid,
            kind=fact.kind,
            statement=fact.statement,
            detail=detail_of(fact),
            worth=fact.worth,
            paragraph=fact.paragraph,
            actors=tuple(sorted(actor.handle for actor in fact.actors.all())),
        )
        for fact in joined
    ]


def detail_of(fact: Fact) -> Detail:
    """The fact's detail; the fact must come with it joined."""
    if fact.kind == Fact.Kind.EVENT:
        return EventContent(fact.event.edtf, fact.event.extent, fact.event.inferred)
    if fact.kind == Fact.Kind.ROLE:
        return RoleContent(fact.role.actor.handle, fact.role.title)
    if fact.kind == Fact.Kind.FIGURE:
        figure = fact.figure
        return FigureContent(figure.value, figure.unit, figure.of, figure.precision)
    claim = fact.claim
    return ClaimContent(
        speaker=claim.speaker.handle,
        reported_by=claim.reported_by.handle,
        relation=claim.relation,
        stance=claim.stance,
        strength=claim.strength,
        cause=claim.cause.handle if claim.cause else "",
        effect=claim.effect.handle if claim.effect else "",
    )


def _questions(article: Article | None) -> list[BankQuestion]:
    rows = list(
        Question.objects.filter(article=article, current__isnull=False)
        .select_related("current")
        .prefetch_related("facts", "tags")
    )
    current = {row.pk: row.current for row in rows if row.current}
    values = questions_with_keys(row.pk for row in current.values())
    facts = {
        (revision, public_id): str(uuid)
        for revision, public_id, uuid in Option.objects.filter(
            revision__in=values, fact__isnull=False
        ).values_list("revision", "public_id", "fact__uuid")
    }
    return [
        BankQuestion(
            uuid=row.uuid,
            kind=row.kind,
            content=content_of(
                values[current[row.pk].pk],
                {option: uuid for (pk, option), uuid in facts.items() if pk == row.current_id},
            ),
            status=row.status,
            worth=row.worth,
            facts=tuple(sorted(fact.uuid for fact in row.facts.all())),
            lint=tuple(sorted(row.lint_exceptions.items())),
            tags=_tag_names(row),
        )
        for row in rows
    ]


def _quizzes(article: Article | None) -> list[BankQuiz]:
    members = SectionQuestion.objects.select_related("question").order_by("position")
    sections = Section.objects.order_by("position").prefetch_related(
        Prefetch("members", queryset=members)
    )
    rows = Quiz.objects.filter(article=article).prefetch_related(
        Prefetch("sections", queryset=sections), "tags"
    )
    return [
        BankQuiz(
            uuid=quiz.uuid,
            slug=quiz.slug,
            title=quiz.title,
            description=quiz.description,
            status=quiz.status,
            feedback=quiz.feedback,
            layout=quiz.layout,
            time_limit=quiz.time_limit,
            sections=tuple(
                BankSection(
                    questions=tuple(member.question.uuid for member in section.members.all()),
                    title=section.title,
                    draw=section.draw,
                )
                for section in quiz.sections.all()
            ),
            tags=_tag_names(quiz),
        )
        for quiz in rows
    ]


def _tag_names(row: Question | Quiz) -> tuple[str, ...]:
    return tuple(sorted((tag.name for tag in row.tags.all()), key=tag_handle))

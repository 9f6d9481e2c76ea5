"""Write single rows of a bank into the tables, each over what stood there before."""

from datetime import datetime
from functools import cached_property
from uuid import UUID

from quizzes.actions.date_event import set_event
from quizzes.actions.revise_question import changes_key, revise_question
from quizzes.actions.tagging import set_tags
from quizzes.actions.write_article import write_article
from quizzes.domain.interchange.native_yaml import (
    BankActor,
    BankArticle,
    BankFact,
    BankFactor,
    BankQuestion,
    BankQuiz,
    ClaimContent,
    EventContent,
    FigureContent,
    RoleContent,
)
from quizzes.models import (
    Actor,
    ActorAlias,
    Article,
    Claim,
    Event,
    Fact,
    Factor,
    Figure,
    Question,
    Quiz,
    Role,
    Section,
    SectionQuestion,
    SourceRemark,
    User,
)
from quizzes.models.publishing import Status


class Writer:
    """One load: what does not change from row to row."""

    def __init__(self, article: UUID, *, now: datetime, owner: User | None) -> None:
        self._article_uuid, self._now, self._owner = article, now, owner

    @cached_property
    def _article(self) -> Article:
        return Article.objects.get(uuid=self._article_uuid)

    def _actor(self, handle: str) -> Actor:
        return Actor.objects.get(article=self._article, handle=handle)

    def _factor(self, handle: str) -> Factor | None:
        return Factor.objects.get(article=self._article, handle=handle) if handle else None

    def article(self, row: BankArticle) -> None:
        values = {
            "slug": row.slug,
            "title": row.title,
            "author": row.author,
            "publication": row.publication,
            "published": row.published,
            "url": row.url,
            "text_licence": row.text_licence,
            "facts_shown": row.facts_shown,
            "sequence": row.sequence,
            "deck_name": row.deck,
        }
        article, _ = Article.objects.update_or_create(
            uuid=row.uuid,
            defaults=values,
            create_defaults=values | {"owner": self._owner, "status": Status.PUBLISHED},
        )
        if row.text:
            article.text = row.text
            write_article(article, by=self._owner)
        article.remarks.all().delete()
        SourceRemark.objects.bulk_create(
            SourceRemark(article=article, paragraph=remark.paragraph, text=remark.text)
            for remark in row.remarks
        )

    def actor(self, row: BankActor) -> None:
        actor, _ = Actor.objects.update_or_create(
            article=self._article,
            handle=row.id,
            defaults={"name": row.name, "kind": row.kind},
        )
        actor.aliases.all().delete()
        ActorAlias.objects.bulk_create(ActorAlias(actor=actor, name=name) for name in row.aliases)

    def factor(self, row: BankFactor) -> None:
        Factor.objects.update_or_create(
            article=self._article, handle=row.id, defaults={"label": row.label}
        )

    def fact(self, row: BankFact) -> None:
        fact, _ = Fact.objects.update_or_create(
            uuid=row.uuid,
            defaults={
                "article": self._article,
                "kind": row.kind,
                "statement": row.statement,
                "worth": row.worth,
                "paragraph": row.paragraph,
            },
        )
        fact.actors.set(Actor.objects.filter(article=self._article, handle__in=row.actors))
        for model in (Event, Role, Claim, Figure):
            model.objects.filter(fact=fact).exclude(fact__kind=model.__name__.lower()).delete()
        self._detail(fact, row)

    def _detail(self, fact: Fact, row: BankFact) -> None:
        match row.detail:
            case EventContent() as event:
                set_event(fact, event.date, extent=event.extent, inferred=event.inferred)
            case RoleContent() as role:
                values = {"actor": self._actor(role.actor), "title": role.title}
                Role.objects.update_or_create(fact=fact, defaults=values)
            case ClaimContent() as claim:
                values = {
                    "cause": self._factor(claim.cause),
                    "effect": self._factor(claim.effect),
                    "relation": claim.relation,
                    "speaker": self._actor(claim.speaker),
                    "reported_by": self._actor(claim.reported_by),
                    "stance": claim.stance,
                    "strength": claim.strength,
                }
                Claim.objects.update_or_create(fact=fact, defaults=values)
            case FigureContent() as figure:
                values = {
                    "value": figure.value,
                    "unit": figure.unit,
                    "of": figure.of,
                    "precision": figure.precision,
                }
                Figure.objects.update_or_create(fact=fact, defaults=values)

    def question(self, row: BankQuestion) -> None:
        """A key that is another one corrects that of a question which people may have answered."""
        published = Question.objects.filter(uuid=row.uuid).exclude(status=Status.DRAFT).exists()
        question, _ = Question.objects.update_or_create(
            uuid=row.uuid,
            defaults={
                "article": self._article,
                "kind": row.kind,
                "status": row.status,
                "worth": row.worth,
                "lint_exceptions": dict(row.lint),
            },
            create_defaults={
                "article": self._article,
                "kind": row.kind,
                "status": row.status,
                "worth": row.worth,
                "lint_exceptions": dict(row.lint),
                "owner": self._owner,
            },
        )
        set_tags(question, row.tags)
        question.facts.set(Fact.objects.filter(uuid__in=row.facts))
        corrected = published and changes_key(question, row.content)
        revise_question(
            question,
            row.content,
            now=self._now,
            by=self._owner,
            corrects=question.current if corrected else None,
        )

    def quiz(self, row: BankQuiz) -> None:
        quiz = Quiz.objects.filter(uuid=row.uuid).first() or Quiz(
            uuid=row.uuid, owner=self._owner, version=0
        )
        quiz.article = self._article
        quiz.version += 1
        for name in (
            "slug",
            "title",
            "description",
            "status",
            "feedback",
            "layout",
            "time_limit",
        ):
            setattr(quiz, name, getattr(row, name))
        quiz.save()
        set_tags(quiz, row.tags)
        quiz.sections.all().delete()
        questions = {
            question.uuid: question
            for question in Question.objects.filter(
                uuid__in=[uuid for section in row.sections for uuid in section.questions]
            )
        }
        for position, section in enumerate(row.sections):
            stored = Section.objects.create(
                quiz=quiz, position=position, title=section.title, draw=section.draw
            )
            SectionQuestion.objects.bulk_create(
                SectionQuestion(section=stored, question=questions[uuid], position=place)
                for place, uuid in enumerate(section.questions)
            )

"""An article with a text to recognise in every place that tells, or helps to tell, a key."""

from dataclasses import dataclass, field
from fractions import Fraction

from quizzes.actions.tagging import set_tags
from quizzes.domain.authoring import Content, KeyContent, OptionContent
from quizzes.domain.dates import parse_edtf
from quizzes.models import (
    Actor,
    ActorAlias,
    Article,
    Claim,
    Event,
    Fact,
    Factor,
    Figure,
    Role,
    Section,
    SectionQuestion,
    SourceRemark,
)
from quizzes.models.publishing import Status, Worth
from quizzes.models.quiz import Quiz
from tests.builders import make_question, make_user


@dataclass
class Canaries:
    """Each place has a word of its own, so that a leak names where it comes from."""

    words: dict[str, str] = field(default_factory=dict)

    def word(self, place: str) -> str:
        return self.words.setdefault(place, f"qzcanary{len(self.words):03}é&x")

    @property
    def needles(self) -> dict[str, str]:
        """The part of each word that no escaping changes, by its place."""
        return {place: word.partition("é")[0] for place, word in self.words.items()}

    def date(self, place: str, edtf: str) -> str:
        """A date cannot hold a word; these months occur nowhere else."""
        self.words[place] = edtf
        return edtf

    def figure(self, place: str) -> str:
        """Nor can a number; each of these occurs nowhere else as it is written here."""
        return self.words.setdefault(place, f"{731_000 + len(self.words)}.87")


EVENTS = ("1181-08-06", "1296-03-11", "1371-10-02", "1442-05-17", "1518-12-29")


def contents(canaries: Canaries, quiz: str) -> dict[str, Content]:
    """A question of each kind, with a canary in every field of its key."""
    word = canaries.word
    letters = "abcde"
    return {
        "single_choice": Content(
            stem=f"Which bird did Ada Reed see in the {quiz} mine?",
            explanation=word(f"{quiz}: explanation of the choice"),
            options=tuple(
                OptionContent(
                    f"bird {letter}",
                    credit=Fraction(number == 2),
                    feedback=word(f"{quiz}: feedback of bird {letter}"),
                )
                for number, letter in enumerate(letters[:4])
            ),
        ),
        "short_text": Content(
            stem=f"What did Ada Reed call the {quiz} mine?",
            explanation=word(f"{quiz}: explanation of the text"),
            keys=(
                KeyContent(word(f"{quiz}: key of the text"), feedback=word(f"{quiz}: note")),
                KeyContent(word(f"{quiz}: alias of the text"), credit=Fraction(1, 2)),
            ),
        ),
        "date": Content(
            stem=f"When did Ada Reed enter the {quiz} mine?",
            explanation=word(f"{quiz}: explanation of the date"),
            keys=(KeyContent(canaries.date(f"{quiz}: key of the date", "1207-09")),),
        ),
        "ordering": Content(
            stem=f"Put the flights of the {quiz} mine into order.",
            explanation=word(f"{quiz}: explanation of the order"),
            options=tuple(
                OptionContent(
                    f"Ada Reed lets bird {letter} fly from the {quiz} mine",
                    value=canaries.date(f"{quiz}: date of {letter}", edtf),
                )
                for letter, edtf in zip(letters, EVENTS, strict=True)
            ),
        ),
        "true_false": Content(
            stem=f"It sings, in {quiz}.",
            key_spec={"otherwise": word(f"{quiz}: feedback on the other side")},
            explanation=word(f"{quiz}: explanation of the statement"),
            keys=(KeyContent("true", feedback=word(f"{quiz}: feedback on the right side")),),
        ),
        "multiple_choice": Content(
            stem=f"Which birds sing, in {quiz}?",
            explanation=word(f"{quiz}: explanation of the ticks"),
            options=tuple(
                OptionContent(
                    f"song {letter}",
                    credit=Fraction(number % 2),
                    feedback=word(f"{quiz}: feedback of song {letter}"),
                )
                for number, letter in enumerate(letters)
            ),
        ),
        "matching": Content(
            stem=f"Match bird and nest, in {quiz}.",
            explanation=word(f"{quiz}: explanation of the pairs"),
            options=(
                *(
                    OptionContent(
                        f"hen {letter}",
                        side="left",
                        target=letter,
                        feedback=word(f"{quiz}: feedback of hen {letter}"),
                    )
                    for letter in letters[:4]
                ),
                *(
                    OptionContent(f"nest {letter}", side="right", handle=letter)
                    for letter in letters
                ),
            ),
        ),
        "numeric": Content(
            stem=f"How deep did Ada Reed dig, in {quiz}?",
            spec={"unit": "metres"},
            explanation=word(f"{quiz}: explanation of the number"),
            keys=(
                KeyContent(canaries.figure(f"{quiz}: key of the number")),
                KeyContent(canaries.figure(f"{quiz}: common mistake"), credit=Fraction(1, 2)),
            ),
        ),
        "cloze": Content(
            stem=f"In [[1]] Ada Reed let [[2]] fly over {quiz} into the [[3]].",
            spec={
                "gaps": {
                    "1": {"kind": "date", "spec": {"required": "month"}},
                    "2": {"kind": "short_text"},
                    "3": {"kind": "single_choice"},
                }
            },
            explanation=word(f"{quiz}: explanation of the gaps"),
            options=tuple(
                OptionContent(
                    f"wood {letter}",
                    gap="3",
                    credit=Fraction(number == 2),
                    feedback=word(f"{quiz}: feedback of wood {letter}"),
                )
                for number, letter in enumerate(letters[:4])
            ),
            keys=(
                KeyContent(canaries.date(f"{quiz}: date of the gap", "1113-04"), gap="1"),
                KeyContent(word(f"{quiz}: text of the gap"), gap="2"),
            ),
        ),
        "explain": Content(
            stem=f"Why does Ada Reed keep birds in {quiz}?",
            key_spec={"model": word(f"{quiz}: model answer")},
            explanation=word(f"{quiz}: explanation of the open answer"),
            keys=tuple(KeyContent(word(f"{quiz}: point {letter}")) for letter in letters[:3]),
        ),
    }


def make_canary_article(canaries: Canaries) -> Article:
    """Published, its facts shown after a quiz only; text, remark, actors and facts sing."""
    word = canaries.word
    article = Article.objects.create(
        slug="canaries",
        title="Birds of the mine",
        author="Ada Reed",
        published="2016",
        status=Status.PUBLISHED,
        facts_shown=Article.FactsShown.AFTER_QUIZ,
        text=word("text of the article"),
        owner=make_user("owner-of-canaries", is_staff=True),
    )
    SourceRemark.objects.create(article=article, paragraph=1, text=word("source remark"))
    actor = Actor.objects.create(
        article=article, handle="a", name=word("name of an actor"), kind="person"
    )
    ActorAlias.objects.create(actor=actor, name=word("alias of an actor"))
    cause, effect = (
        Factor.objects.create(article=article, handle=each, label=word(each))
        for each in ("cause", "effect")
    )
    event, role, claim, figure = (
        Fact.objects.create(
            article=article,
            kind=kind,
            statement=word(f"statement of the {kind}"),
            paragraph=1,
            worth=Worth.CORE,
        )
        for kind in ("event", "role", "claim", "figure")
    )
    day = parse_edtf(canaries.date("date of the event", "1633-07-19"))
    Event.objects.create(
        fact=event, edtf="1633-07-19", first_day=day.first_day, last_day=day.last_day
    )
    Role.objects.create(fact=role, actor=actor, title=word("title of the role"))
    Claim.objects.create(
        fact=claim,
        cause=cause,
        effect=effect,
        relation="causes",
        speaker=actor,
        reported_by=actor,
        stance="endorses",
        strength="stated",
    )
    Figure.objects.create(
        fact=figure, value="7316254", unit=word("unit of the figure"), of=word("what is counted")
    )
    canaries.words["value of the figure"] = "7316254"
    return article


def make_canary_quiz(canaries: Canaries, article: Article, **fields: object) -> Quiz:
    """A quiz of one question of each kind, all resting on all facts."""
    quiz = Quiz.objects.create(
        **{"title": "Birds", "article": article, "status": Status.PUBLISHED, **fields}
    )
    section = Section.objects.create(quiz=quiz, position=1)
    facts = list(article.facts.all())
    for position, (kind, content) in enumerate(contents(canaries, quiz.slug).items(), start=1):
        question = make_question(kind, article=article, content=content, facts=facts)
        set_tags(question, [canaries.word(f"{quiz.slug}: tag of {kind}")])
        SectionQuestion.objects.create(section=section, question=question, position=position)
    return quiz

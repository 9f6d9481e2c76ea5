"""Quizzes: policies, sections and their members; each change that learners could notice counts."""

import pytest
from django.test import Client
from django.urls import reverse

from quizzes.models import AuditEntry, Question, Quiz, Section
from quizzes.models.publishing import Status
from tests.admin.filling import fields_of
from tests.builders import make_article, make_question, make_quiz

ADD = "/admin/quizzes/quiz/add/"


def changing(row: Quiz | Section) -> str:
    return reverse(f"admin:quizzes_{row._meta.model_name}_change", args=[row.pk])


def sections_of(quiz: Quiz) -> list[tuple]:
    return list(quiz.sections.order_by("position").values_list("title", "draw"))


def members_of(section: Section) -> list[int]:
    return list(section.members.order_by("position").values_list("question", flat=True))


def test_quiz_is_added_filled_and_published(client_of_instructor: Client, instructor) -> None:
    article = make_article()
    questions = [make_question("date", article=article) for _ in range(3)]
    url = f"{ADD}?article={article.pk}"
    typed = {"title": "Flights", "slug": "flights", "sections-0-title": "All of it"}
    sent = fields_of(client_of_instructor.get(url)) | typed | {"time_limit": "10"}

    client_of_instructor.post(url, sent | {"_save": "1"})
    quiz = Quiz.objects.get()
    section = quiz.sections.get()
    members = {
        f"members-{questions[2].pk}": "1",
        f"members-{questions[0].pk}": "2",
    }
    sent = fields_of(client_of_instructor.get(changing(section)))
    client_of_instructor.post(changing(section), sent | members | {"_save": "1"})
    sent = fields_of(client_of_instructor.get(changing(quiz)))
    client_of_instructor.post(changing(quiz), sent | {"_publish": "1"})

    quiz.refresh_from_db()
    assert (quiz.article, quiz.owner, quiz.time_limit) == (article, instructor, 10)
    assert (quiz.status, quiz.version) == (Status.PUBLISHED, 1)
    assert members_of(section) == [questions[2].pk, questions[0].pk]


def test_quiz_with_sections_and_their_questions_is_one_form(client_of_instructor: Client) -> None:
    article = make_article()
    first, second, third = (make_question("date", article=article) for _ in range(3))
    url = f"{ADD}?article={article.pk}"
    typed = {"title": "Flights", "slug": "flights", "sections-TOTAL_FORMS": "2"}
    typed |= {"sections-0-place": "2", "sections-0-chosen": [second.pk]}
    typed |= {"sections-1-place": "1", "sections-1-draw": "1"}
    typed |= {"sections-1-chosen": [third.pk, first.pk]}

    page = client_of_instructor.get(url)
    sent = fields_of(page) | typed | {"_publish": "1"}
    client_of_instructor.post(url, sent)

    quiz = Quiz.objects.get()
    assert (quiz.status, quiz.article) == (Status.PUBLISHED, article)
    assert sections_of(quiz) == [("", 1), ("", None)]
    drawn, whole = quiz.sections.order_by("position")
    assert (members_of(drawn), members_of(whole)) == ([first.pk, third.pk], [second.pk])
    assert page.content.decode().count('name="sections-0-chosen"') == 3


def test_members_keep_their_order_and_new_ones_come_last(client_of_instructor: Client) -> None:
    quiz = make_quiz(["date", "date"])
    section = quiz.sections.get()
    one, two = members_of(section)
    section.members.all().delete()
    for position, pk in enumerate((two, one), start=1):
        section.members.create(question_id=pk, position=position)
    new = make_question("date", article=quiz.article)
    sent = fields_of(client_of_instructor.get(changing(quiz)))
    assert sent["sections-0-chosen"] == [str(one), str(two)]

    client_of_instructor.post(changing(quiz), sent | {"_save": "1"})
    assert members_of(section) == [two, one]
    chosen = {"sections-0-chosen": [new.pk, one, two]}
    client_of_instructor.post(changing(quiz), sent | chosen | {"_save": "1"})

    assert members_of(section) == [two, one, new.pk]
    quiz.refresh_from_db()
    assert quiz.version == 2


@pytest.mark.parametrize("strange", ["x", "0", "9" * 40, "\0"])
def test_what_is_no_question_of_the_article_is_refused(
    strange: str, client_of_instructor: Client
) -> None:
    quiz = make_quiz(["date"])
    other = make_question("date", article=make_article())
    sent = fields_of(client_of_instructor.get(changing(quiz)))

    answers = [
        client_of_instructor.post(changing(quiz), sent | {"sections-0-chosen": [each]}).status_code
        for each in (strange, other.pk)
    ]

    assert answers == [200, 200]
    assert len(members_of(quiz.sections.get())) == 1


def test_numbering_leads_back_to_the_quiz(client_of_instructor: Client) -> None:
    quiz = make_quiz(["date"])
    url = changing(quiz.sections.get())

    saved = client_of_instructor.post(
        url, fields_of(client_of_instructor.get(url)) | {"_save": "1"}
    )

    assert saved.headers["Location"] == changing(quiz)


def test_empty_quiz_is_saved_and_not_published(client_of_instructor: Client) -> None:
    sent = fields_of(client_of_instructor.get(ADD)) | {"title": "None", "slug": "none"}

    page = client_of_instructor.post(ADD, sent | {"_publish": "1"}, follow=True)

    assert Quiz.objects.get().status == Status.DRAFT
    assert next(str(message) for message in page.context["messages"]) == (
        "“None” was not published. "
        "Put at least one published question into a section of this quiz first."
    )


def test_saving_says_whether_learners_see_it(client_of_instructor: Client) -> None:
    quiz = make_quiz(["date"], title="Flights", status=Status.DRAFT)
    said = []

    for button in ("_save", "_publish", "_save"):
        sent = fields_of(client_of_instructor.get(changing(quiz)))
        page = client_of_instructor.post(changing(quiz), sent | {button: "1"}, follow=True)
        said.append(next(str(each) for each in page.context["messages"]))

    assert said == [
        "“Flights” is a draft, which no learner sees.",
        "“Flights” is published.",
        "“Flights” is published.",
    ]


def test_sections_swap_places(client_of_instructor: Client) -> None:
    quiz = make_quiz(["date"])
    quiz.sections.update(title="First")
    Section.objects.create(quiz=quiz, position=2, title="Second", draw=2)
    sent = fields_of(client_of_instructor.get(changing(quiz)))

    swapped = {"sections-0-place": "2", "sections-1-place": "1", "sections-2-title": "Third"}
    client_of_instructor.post(changing(quiz), sent | swapped | {"_save": "1"})

    assert sections_of(quiz) == [("Second", 2), ("First", None), ("Third", None)]
    quiz.refresh_from_db()
    assert quiz.version == 2


def test_sections_are_numbered_from_one_wherever_they_stand(client_of_instructor: Client) -> None:
    quiz = make_quiz(["date"])
    quiz.sections.update(position=0)
    Section.objects.create(quiz=quiz, position=7)
    sent = fields_of(client_of_instructor.get(changing(quiz)))

    saved = client_of_instructor.post(changing(quiz), sent | {"_save": "1"})

    assert (sent["sections-0-place"], sent["sections-1-place"]) == ("1", "2")
    assert saved.status_code == 302
    assert list(quiz.sections.values_list("position", flat=True)) == [0, 7]
    quiz.refresh_from_db()
    assert quiz.version == 1


def test_section_is_deleted(client_of_instructor: Client) -> None:
    quiz = make_quiz(["date"])
    Section.objects.create(quiz=quiz, position=2, title="Second")
    sent = fields_of(client_of_instructor.get(changing(quiz)))

    client_of_instructor.post(changing(quiz), sent | {"sections-0-DELETE": "on", "_save": "1"})

    assert sections_of(quiz) == [("Second", None)]


def test_members_are_reordered_and_problems_keep_what_was_typed(
    client_of_instructor: Client,
) -> None:
    quiz = make_quiz(["date", "short_text"])
    section = quiz.sections.get()
    first, second = members_of(section)
    sent = fields_of(client_of_instructor.get(changing(section)))
    assert (sent[f"members-{first}"], sent[f"members-{second}"]) == ("1", "2")

    page = client_of_instructor.post(changing(section), sent | {f"members-{first}": "last"})
    client_of_instructor.post(changing(section), sent | {f"members-{first}": "3", "_save": "1"})

    assert page.context["adminform"].form.errors == {
        "members": ["Number the questions 1, 2, 3; this is no number: last"]
    }
    assert fields_of(page)[f"members-{first}"] == "last"
    assert members_of(section) == [second, first]
    quiz.refresh_from_db()
    assert quiz.version == 2


def test_members_are_offered_from_the_article_of_the_quiz(client_of_instructor: Client) -> None:
    quiz = make_quiz(["date"])
    section = quiz.sections.get()
    near = make_question("date", article=quiz.article, status=Status.DRAFT)
    make_question("date", article=quiz.article, status=Status.RETIRED)
    make_question("date", article=make_article())

    sent = fields_of(client_of_instructor.get(changing(section)))

    offered = {name for name in sent if name.startswith("members-")}
    assert offered == {f"members-{pk}" for pk in (*members_of(section), near.pk)}


@pytest.mark.parametrize(
    ("typed", "version", "entries"),
    [
        ({}, 1, []),
        ({"title": "Other"}, 2, []),
        (
            {"feedback": "deferred"},
            2,
            [
                (
                    "change reveal",
                    {"feedback": "immediate", "answers_from": "", "open_for_practice": True},
                    {"feedback": "deferred", "answers_from": "", "open_for_practice": True},
                )
            ],
        ),
    ],
)
def test_changes_are_counted_and_what_reveals_keys_is_logged(
    typed: dict, version: int, entries: list, client_of_instructor: Client
) -> None:
    quiz = make_quiz(["date"])
    sent = fields_of(client_of_instructor.get(changing(quiz)))

    client_of_instructor.post(changing(quiz), sent | typed | {"_save": "1"})

    quiz.refresh_from_db()
    assert quiz.version == version
    logged = AuditEntry.objects.filter(subject_uuid=quiz.uuid)
    assert list(logged.values_list("action", "before", "after")) == entries


def test_date_from_which_answers_show_is_logged(client_of_instructor: Client) -> None:
    quiz = make_quiz(["date"])
    sent = fields_of(client_of_instructor.get(changing(quiz)))
    when = {"answers_from_0": "2030-01-01", "answers_from_1": "18:00:00"}

    client_of_instructor.post(changing(quiz), sent | when | {"_save": "1"})

    entry = AuditEntry.objects.get(subject_uuid=quiz.uuid)
    assert (entry.before["answers_from"], entry.after["answers_from"]) == (
        "",
        "2030-01-01T18:00:00Z",
    )


@pytest.mark.parametrize("page", ["quiz", "section"])
@pytest.mark.parametrize(("draw", "refused"), [("2", False), ("3", True), ("", False)])
def test_no_more_are_drawn_than_are_chosen(
    page: str, draw: str, refused: bool, client_of_instructor: Client
) -> None:
    quiz = make_quiz(["date", "date"])
    row = quiz if page == "quiz" else quiz.sections.get()
    sent = fields_of(client_of_instructor.get(changing(row)))
    name = "sections-0-draw" if page == "quiz" else "draw"

    saved = client_of_instructor.post(changing(row), sent | {name: draw, "_save": "1"})

    assert saved.status_code == (200 if refused else 302)
    said = "2 questions are chosen here: draw fewer, or choose more."
    assert (said in saved.content.decode()) == refused
    assert sections_of(quiz) == [("", None if refused or not draw else int(draw))]


def test_quiz_is_retired_from_the_list(client_of_instructor: Client) -> None:
    quiz = make_quiz(["date"])

    chosen = {"_selected_action": [quiz.pk], "action": "retire_chosen"}
    client_of_instructor.post("/admin/quizzes/quiz/", chosen)

    quiz.refresh_from_db()
    assert (quiz.status, quiz.version) == (Status.RETIRED, 2)
    assert AuditEntry.objects.get(subject_uuid=quiz.uuid).action == "retire quiz"
    assert Question.objects.get().status == Status.PUBLISHED


def test_whether_the_deck_is_open_is_logged(client_of_instructor: Client, instructor) -> None:
    quiz = make_quiz(["date"])
    sent = fields_of(client_of_instructor.get(changing(quiz)))
    del sent["open_for_practice"]

    client_of_instructor.post(changing(quiz), sent | {"_save": "1"})

    entry = AuditEntry.objects.get(subject_uuid=quiz.uuid)
    assert (entry.action, entry.by) == ("change reveal", instructor)
    assert (entry.before["open_for_practice"], entry.after["open_for_practice"]) == (True, False)


@pytest.fixture
def half_drafted(db: None) -> Quiz:
    """A draft of a draft article, with one question published of three."""
    quiz = make_quiz(["date"] * 3, article=make_article(status=Status.DRAFT), status=Status.DRAFT)
    first = quiz.article.questions.order_by("id").first()
    quiz.article.questions.exclude(pk=first.pk).update(status=Status.DRAFT)
    return quiz


def statuses(quiz: Quiz) -> tuple[str, str, list[str]]:
    quiz.refresh_from_db()
    article = Quiz.objects.get(pk=quiz.pk).article
    questions = article.questions.order_by("id").values_list("status", flat=True)
    return str(quiz.status), str(article.status), list(questions)


def test_publishing_a_quiz_shows_the_drafts_that_it_needs_and_publishes_them_too(
    half_drafted: Quiz, client_of_instructor: Client
) -> None:
    sent = fields_of(client_of_instructor.get(changing(half_drafted)))

    page = client_of_instructor.post(changing(half_drafted), sent | {"_publish": "1"}, follow=True)
    said = page.content.decode()
    before = statuses(half_drafted)
    offered = fields_of(page)
    drafts = list(half_drafted.article.questions.filter(status=Status.DRAFT).order_by("id"))
    left_out = {"question": [str(drafts[0].pk)]}
    client_of_instructor.post(page.request["PATH_INFO"], offered | left_out)

    assert before == ("published", "draft", ["published", "draft", "draft"])
    assert "is published and asks 1 of 3 questions" in said
    assert "no list shows the quiz" in said
    assert offered["question"] == [str(each.pk) for each in drafts]
    assert statuses(half_drafted) == ("published", "published", ["published", "published", "draft"])


def test_quiz_of_drafts_alone_is_published_with_them(
    half_drafted: Quiz, client_of_instructor: Client
) -> None:
    half_drafted.article.questions.update(status=Status.DRAFT)
    sent = fields_of(client_of_instructor.get(changing(half_drafted)))

    page = client_of_instructor.post(changing(half_drafted), sent | {"_publish": "1"}, follow=True)
    client_of_instructor.post(page.request["PATH_INFO"], fields_of(page))

    assert "is not published yet" in page.content.decode()
    assert statuses(half_drafted) == ("published", "published", ["published"] * 3)


def test_publishing_from_the_list_leads_to_the_drafts(
    half_drafted: Quiz, client_of_instructor: Client
) -> None:
    chosen = {"_selected_action": [half_drafted.pk], "action": "publish_chosen"}

    page = client_of_instructor.post("/admin/quizzes/quiz/", chosen, follow=True)

    address = reverse("admin:quizzes_quiz_publish", args=[half_drafted.pk])
    assert [str(message) for message in page.context["messages"]] == [
        "1 published.",
        f"“{half_drafted}”: its article is a draft, so no list shows it; 2 questions are drafts. "
        f'<a href="{address}">Publish these too</a>',
    ]


def test_quiz_that_needs_no_draft_is_published_without_asking(
    client_of_instructor: Client,
) -> None:
    quiz = make_quiz(["date"], status=Status.DRAFT)
    sent = fields_of(client_of_instructor.get(changing(quiz)))

    saved = client_of_instructor.post(changing(quiz), sent | {"_publish": "1"})

    assert saved.headers["Location"] == "/admin/quizzes/quiz/"


def test_a_published_quiz_that_quotes_too_much_is_saved_with_a_warning(
    client_of_instructor: Client,
) -> None:
    text = "When did an aeroplane first cross the Channel, and who paid for it?"
    quiz = make_quiz(["date"], article=make_article(text=text))
    sent = fields_of(client_of_instructor.get(changing(quiz)))

    page = client_of_instructor.post(
        changing(quiz), sent | {"title": "Flying", "_save": "1"}, follow=True
    )

    quiz.refresh_from_db()
    assert quiz.title == "Flying"
    assert "Its questions quote 8 words of" in page.content.decode()

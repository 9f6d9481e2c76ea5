"""Tags in the admin: on the forms, of many at once, in filters and in the search."""

from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from quizzes.actions.tagging import set_tags
from quizzes.models import Question, Quiz, Revision, Tag
from tests.admin.filling import fields_of
from tests.builders import make_article, make_question, make_quiz

pytestmark = pytest.mark.django_db

MAKERS = {"question": lambda: make_question("date"), "quiz": lambda: make_quiz([])}


@pytest.fixture(params=MAKERS)
def model(request) -> str:
    return request.param


def changelist(model: str) -> str:
    return reverse(f"admin:quizzes_{model}_changelist")


def form_of(item: Question | Quiz) -> str:
    return reverse(f"admin:quizzes_{item._meta.model_name}_change", args=[item.pk])


def names(item: Question | Quiz) -> list[str]:
    return [tag.name for tag in item.tags.all()]


def said(page) -> list[str]:
    return [str(each) for each in page.context["messages"]]


def send(client: Client, model: str, action: str, items, query: str = "", **more):
    chosen = {"action": action, "_selected_action": [item.pk for item in items]}
    return client.post(changelist(model) + query, chosen | more, follow=True)


def test_form_shows_tags_and_stores_what_is_typed(model, client_of_instructor) -> None:
    item = MAKERS[model]()
    set_tags(item, ["who", "Cold War"])
    url = form_of(item)
    page = client_of_instructor.get(url)
    sent = fields_of(page)

    client_of_instructor.post(url, sent | {"tag_names": "why, COLD war ,, when", "_save": "1"})

    assert sent["tag_names"] == "Cold War, who"
    assert '<datalist id="known_tag_names"><option value="Cold War"><option value="who">' in (
        page.content.decode()
    )
    assert names(item) == ["Cold War", "when", "why"]


def test_tags_alone_make_no_revision(client_of_instructor) -> None:
    question = make_question("date")
    url = form_of(question)
    sent = fields_of(client_of_instructor.get(url))

    client_of_instructor.post(url, sent | {"tag_names": "when", "_save": "1"})

    assert (names(question), Revision.objects.count()) == (["when"], 1)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("when, –", "A tag has a letter or a digit."),
        ("x" * 51, "A tag has at most 50 characters."),
        (",".join(f"t{number}" for number in range(51)), "Name at most 50 tags."),
    ],
)
def test_form_says_what_is_no_tag(model, typed, sentence, client_of_instructor) -> None:
    item = MAKERS[model]()
    url = form_of(item)
    sent = fields_of(client_of_instructor.get(url)) | {"tag_names": typed, "_save": "1"}

    page = client_of_instructor.post(url, sent)

    assert page.context["adminform"].form.errors == {"tag_names": [sentence]}
    assert not Tag.objects.exists()


def test_new_question_is_tagged_in_the_same_form(client_of_instructor) -> None:
    url = f"{changelist('question')}add/?kind=true_false&article={make_article().pk}"
    sent = fields_of(client_of_instructor.get(url))
    typed = {"stem": "It flew.", "keys-0-value": "true", "tag_names": "first flights"}

    client_of_instructor.post(url, sent | typed | {"_save": "1"})

    assert names(Question.objects.get()) == ["first flights"]


def test_copy_keeps_the_tags(client_of_instructor) -> None:
    question = make_question("date")
    set_tags(question, ["when"])
    url = form_of(question)
    sent = fields_of(client_of_instructor.get(url))

    client_of_instructor.post(url, sent | {"_saveasnew": "1"})

    copy = Question.objects.exclude(pk=question.pk).get()
    assert names(copy) == names(question) == ["when"]


def test_preview_makes_no_tag(client_of_instructor) -> None:
    url = form_of(make_question("date"))
    sent = fields_of(client_of_instructor.get(url)) | {"tag_names": "when", "_preview": "part"}

    client_of_instructor.post(url, sent)

    assert not Tag.objects.exists()


def test_many_are_tagged_by_a_page_that_asks(model, client_of_instructor) -> None:
    items = [MAKERS[model]() for _ in range(2)]
    other = MAKERS[model]()
    set_tags(items[0], ["when"])

    asked = send(client_of_instructor, model, "tag_chosen", items)
    sent = fields_of(asked)
    done = client_of_instructor.post(
        changelist(model), sent | {"tag_names": "When, who"}, follow=True
    )

    assert sent["action"] == "tag_chosen"
    assert "2 are chosen" in asked.content.decode()
    assert [names(item) for item in (*items, other)] == [["when", "who"]] * 2 + [[]]
    assert said(done) == ["2 tagged: When, who."]


def test_tags_are_taken_off_many(model, client_of_instructor) -> None:
    items = [MAKERS[model]() for _ in range(3)]
    for item, given in zip(items, (["when", "who"], ["who"], ["why"]), strict=True):
        set_tags(item, given)

    asked = send(client_of_instructor, model, "untag_chosen", items[:2])
    offered = asked.context["form"].fields["tags"].choices
    done = client_of_instructor.post(
        changelist(model), fields_of(asked) | {"tags": "who"}, follow=True
    )

    assert offered == [("when", "when (1)"), ("who", "who (2)")]
    assert [names(item) for item in items] == [["when"], [], ["why"]]
    assert said(done) == ["Taken off 2: who."]


def test_nothing_is_asked_where_no_tag_is(model, client_of_instructor) -> None:
    page = send(client_of_instructor, model, "untag_chosen", [MAKERS[model]()])

    assert said(page) == ["None of them has a tag."]


@pytest.mark.parametrize(
    ("action", "sent", "errors"),
    [
        ("tag_chosen", {"tag_names": ""}, {"tag_names": ["This field is required."]}),
        ("tag_chosen", {"tag_names": " , "}, {"tag_names": ["This field is required."]}),
        ("tag_chosen", {"tag_names": "!"}, {"tag_names": ["A tag has a letter or a digit."]}),
        ("untag_chosen", {}, {"tags": ["This field is required."]}),
        (
            "untag_chosen",
            {"tags": "9" * 30},
            {"tags": [f"Select a valid choice. {'9' * 30} is not one of the available choices."]},
        ),
    ],
)
def test_page_asks_again(action, sent, errors, model, client_of_instructor) -> None:
    item = MAKERS[model]()
    set_tags(item, ["when"])

    page = send(client_of_instructor, model, action, [item], apply="1", **sent)

    assert (page.context["form"].errors, names(item)) == (errors, ["when"])


def test_all_of_a_filtered_list_are_tagged_and_no_more(client_of_instructor) -> None:
    dates, other = [make_question("date") for _ in range(60)], make_question("ordering")

    asked = send(
        client_of_instructor, "question", "tag_chosen", dates[:1], "?kind=date", select_across="1"
    )
    page = asked.content.decode()
    sent = fields_of(asked) | {"tag_names": "when"}
    client_of_instructor.post(changelist("question") + "?kind=date", sent)

    assert "60 are chosen" in page
    assert "and 40 more" in page
    assert f'href="{changelist("question")}?kind=date"' in unescape(page)
    assert (Tag.objects.get().questions.count(), names(other)) == (60, [])


def test_list_is_filtered_and_searched_by_tag_and_shows_them(model, client_of_instructor) -> None:
    tagged, both, bare = (MAKERS[model]() for _ in range(3))
    set_tags(tagged, ["Cold War"])
    set_tags(both, ["cold war", "cold tea"])
    tag = Tag.objects.get(handle="cold war")

    def found(query: str) -> list:
        page = client_of_instructor.get(f"{changelist(model)}?{query}")
        return sorted(page.context["cl"].result_list, key=lambda row: row.pk)

    assert found(f"tags__id__exact={tag.pk}") == found("q=cold") == [tagged, both]
    assert found("tags__isnull=True") == [bare]
    assert found("q=cold+tea") == [both]
    assert "cold tea, Cold War" in client_of_instructor.get(changelist(model)).content.decode()

"""Authoring questions by the form, as an instructor, from the list to the learner."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from quizzes.domain import kinds
from quizzes.domain.authoring import Content, KeyContent, OptionContent
from quizzes.models import Article, AuditEntry, Question, Revision
from quizzes.models.publishing import Status, Worth
from quizzes.queries.authoring import stored_content
from tests.admin.filling import fields_of
from tests.builders import CONTENTS, make_article, make_question, make_quiz

LIST = "/admin/quizzes/question/"


@pytest.fixture
def article(db: None) -> Article:
    return make_article()


def adding(kind: str, article: Article) -> str:
    return f"{LIST}add/?article={article.pk}&kind={kind}"


def changing(question: Question) -> str:
    return reverse("admin:quizzes_question_change", args=[question.pk])


TYPED = {
    "single_choice": (
        {
            "stem": "Who built the first aeroplane of the sample text?",
            "options-0-text": "Two brothers",
            "options-0-right": "on",
            "options-1-text": "A count",
            "options-1-feedback": "He built airships.",
            "options-2-text": "A mechanic",
            "options-2-credit": "1/2",
            "options-3-text": "None of these",
            "options-3-pinned": "on",
            "explanation": "In their bicycle shop.",
        },
        Content(
            stem="Who built the first aeroplane of the sample text?",
            explanation="In their bicycle shop.",
            options=(
                OptionContent("Two brothers", credit=Fraction(1)),
                OptionContent("A count", feedback="He built airships."),
                OptionContent("A mechanic", credit=Fraction(1, 2)),
                OptionContent("None of these", pinned=True),
            ),
        ),
    ),
    "short_text": (
        {
            "stem": "Who crossed the Channel?",
            "spec_form": "person",
            "keys-0-value": "Louis Blériot",
            "keys-1-value": "Blériot",
            "keys-2-value": "a Frenchman",
            "keys-2-credit": "0.5",
            "points": "2",
        },
        Content(
            stem="Who crossed the Channel?",
            points=Decimal(2),
            spec={"form": "person"},
            keys=(
                KeyContent("Louis Blériot"),
                KeyContent("Blériot"),
                KeyContent("a Frenchman", credit=Fraction(1, 2)),
            ),
        ),
    ),
    "date": (
        {"stem": "When was it?", "spec_required": "month", "keys-0-value": "July 1909"},
        Content(stem="When was it?", spec={"required": "month"}, keys=(KeyContent("1909-07"),)),
    ),
    "ordering": (
        {
            "stem": "Put these into order.",
            "key_spec_rule": "exact",
            **{
                f"options-{place}-{name}": value
                for place, (text, date) in enumerate(
                    [
                        ("A balloon rises", "21 November 1783"),
                        ("An engine flies", "1903-12-17"),
                        ("A pilot crosses the Channel", "July 1909"),
                        ("Two cross the Atlantic", "1919"),
                        ("A jet flies", "August 27, 1939"),
                    ]
                )
                for name, value in (("text", text), ("value", date))
            },
        },
        Content(
            stem="Put these into order.",
            key_spec={"rule": "exact"},
            options=(
                OptionContent("A balloon rises", value="1783-11-21"),
                OptionContent("An engine flies", value="1903-12-17"),
                OptionContent("A pilot crosses the Channel", value="1909-07"),
                OptionContent("Two cross the Atlantic", value="1919"),
                OptionContent("A jet flies", value="1939-08-27"),
            ),
        ),
    ),
    "true_false": (
        {
            "stem": "An engine lifted the first balloon.",
            "keys-0-value": "false",
            "keys-0-feedback": "Hot air did.",
            "key_spec_otherwise": "It had none.",
        },
        Content(
            stem="An engine lifted the first balloon.",
            key_spec={"otherwise": "It had none."},
            keys=(KeyContent("false", feedback="Hot air did."),),
        ),
    ),
    "multiple_choice": (
        {
            "stem": "Which of them flew?",
            "options-0-text": "Blériot",
            "options-0-right": "on",
            "options-1-text": "Langley",
            "options-1-feedback": "He fell into the river.",
            "options-2-text": "Latham",
            "options-3-text": "Wright",
            "options-3-right": "on",
            "key_spec_rule": "exact",
        },
        Content(
            stem="Which of them flew?",
            key_spec={"rule": "exact"},
            options=(
                OptionContent("Blériot", credit=Fraction(1)),
                OptionContent("Langley", feedback="He fell into the river."),
                OptionContent("Latham"),
                OptionContent("Wright", credit=Fraction(1)),
            ),
        ),
    ),
    "matching": (
        {
            "stem": "Match pilot and place.",
            "pairs-0-text": "Wright",
            "pairs-0-match": "Kitty Hawk",
            "pairs-1-match": "Paris",
            "pairs-2-text": "Blériot",
            "pairs-2-match": "Calais",
            "pairs-2-feedback": "He took off there.",
            "pairs-4-text": "Latham",
            "pairs-4-match": "Calais",
        },
        Content(
            stem="Match pilot and place.",
            options=(
                OptionContent("Wright", side="left", target="4"),
                OptionContent("Blériot", side="left", target="5", feedback="He took off there."),
                OptionContent("Latham", side="left", target="5"),
                OptionContent("Kitty Hawk", side="right", handle="4"),
                OptionContent("Calais", side="right", handle="5"),
                OptionContent("Paris", side="right"),
            ),
        ),
    ),
}


@pytest.mark.parametrize("kind", TYPED)
def test_question_takes_three_pages(
    kind: str, article: Article, client_of_instructor: Client, instructor
) -> None:
    typed, content = TYPED[kind]
    fact = article.facts.get(kind="claim")

    chooser = client_of_instructor.get(f"{LIST}add/?article={article.pk}")
    form = client_of_instructor.get(adding(kind, article))
    sent = fields_of(form) | typed | {"facts": [fact.pk], "worth": "core", "_publish": "1"}
    saved = client_of_instructor.post(adding(kind, article), sent, follow=True)

    assert f'name="kind" value="{kind}"' in chooser.content.decode()
    assert saved.redirect_chain == [(LIST, 302)]
    question = Question.objects.get()
    assert stored_content(question.current) == content
    assert (question.kind, question.status, question.worth) == (kind, Status.PUBLISHED, Worth.CORE)
    assert (question.article, question.owner) == (article, instructor)
    assert list(question.facts.all()) == [fact]
    assert question.current.created_by == instructor


def test_facts_are_offered_with_passage_and_speaker(
    article: Article, client_of_instructor: Client
) -> None:
    make_article()

    page = client_of_instructor.get(adding("date", article)).content.decode()

    assert page.count('name="facts"') == article.facts.count()
    assert "A prize drew pilots to the coast." in page
    assert "claim · core · paragraph 9 · Ada Reed argues" in page


def test_problem_stands_at_its_field_and_what_was_typed_is_kept(
    article: Article, client_of_instructor: Client
) -> None:
    url = adding("single_choice", article)
    sent = fields_of(client_of_instructor.get(url)) | {
        "stem": "Who was it?",
        "options-0-text": "A count",
        "options-1-text": "A mechanic",
        "options-1-feedback": "He made the engine.",
        "points": "3.5",
    }

    page = client_of_instructor.post(url, sent)

    form = page.context["adminform"].form
    assert form.errors == {
        "options": [
            "Mark exactly one option as right, with a credit of 1; 0 are marked now.",
        ]
    }
    assert fields_of(page) == sent
    assert not Question.objects.exists()


def test_every_problem_of_rows_is_said(article: Article, client_of_instructor: Client) -> None:
    url = adding("ordering", article)
    typed = {
        "stem": "Put these into order.",
        "options-0-text": "A balloon rises",
        "options-0-value": "1783",
        "options-1-text": "A jet flies",
        "options-2-text": "a jet flies",
        "options-2-value": "1939",
    }

    page = client_of_instructor.post(url, fields_of(client_of_instructor.get(url)) | typed)

    form = page.context["adminform"].form
    again = "Two events have the same text. Say what sets them apart:"
    assert form.errors == {
        "options": [
            "Mend the rows marked below.",
            "Add events until there are at least 5; there are 3.",
            "Only 2 of the dates can be told apart. Choose events with at least 4 dates that do "
            "not overlap.",
        ]
    }
    assert form.fields["options"].widget.row_problems == {
        1: ["Give this event a date: A jet flies", f"{again} A jet flies"],
        2: [f"{again} a jet flies"],
    }


def test_problem_stands_at_the_row_it_names(article: Article, client_of_instructor: Client) -> None:
    typed, _content = TYPED["ordering"]
    url = adding("ordering", article)
    sent = fields_of(client_of_instructor.get(url)) | typed | {"options-2-value": ""}

    page = client_of_instructor.post(url, sent)

    form = page.context["adminform"].form
    assert form.errors == {"options": ["Mend the rows marked below."]}
    assert form.fields["options"].widget.row_problems == {
        2: ["Give this event a date: A pilot crosses the Channel"]
    }
    assert "Give this event a date: A pilot crosses the Channel" in page.content.decode()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"options-2-value": "31 June 1909"}, "the days 1 to 30"),
        ({"options-2-value": "July"}, "year"),
        ({"options-2-text": ""}, "Fill this in, or empty the rest of the row."),
    ],
)
def test_row_that_cannot_be_read_says_why(
    typed: dict, said: str, article: Article, client_of_instructor: Client
) -> None:
    url = adding("ordering", article)
    sent = fields_of(client_of_instructor.get(url)) | TYPED["ordering"][0] | typed

    page = client_of_instructor.post(url, sent)

    assert page.context["adminform"].form.errors == {"options": ["Mend the rows marked below."]}
    errors = [
        error
        for row in page.context["adminform"].form["options"].value()
        for errors in row.errors.values()
        for error in errors
    ]
    assert len(errors) == 1
    assert said in errors[0]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"pairs-2-match": ""}, "Fill this in, or empty the rest of the row."),
        ({"pairs-1-match": ""}, "Add something to the right side that belongs to nothing"),
        (
            {"pairs-3-text": "wright", "pairs-3-match": "Paris"},
            "Two items of one side say the same. Say what sets them apart: wright",
        ),
        (
            {"pairs-3-match": "PARIS"},
            "Two items of one side say the same. Say what sets them apart: PARIS",
        ),
    ],
)
def test_pair_that_cannot_stand_says_why_and_is_kept(
    typed: dict, said: str, article: Article, client_of_instructor: Client
) -> None:
    url = adding("matching", article)
    sent = fields_of(client_of_instructor.get(url)) | TYPED["matching"][0] | typed

    page = client_of_instructor.post(url, sent)

    assert said in page.content.decode()
    assert {name: value for name, value in fields_of(page).items() if name in typed} == typed
    assert not Question.objects.exists()


def test_number_to_tick_is_counted_and_stored(
    article: Article, client_of_instructor: Client
) -> None:
    url = adding("multiple_choice", article)
    sent = fields_of(client_of_instructor.get(url)) | TYPED["multiple_choice"][0]

    page = client_of_instructor.post(url, sent | {"_preview": "1"})
    client_of_instructor.post(url, sent | {"_save": "1"})

    assert page.context["preview"].wanted == "Choose 2"
    assert Question.objects.get().current.spec == {"choose": 2}


def test_scalar_out_of_range_stands_at_its_field(
    article: Article, client_of_instructor: Client
) -> None:
    url = adding("date", article)
    sent = fields_of(client_of_instructor.get(url)) | TYPED["date"][0] | {"key_spec_rule": "near"}

    page = client_of_instructor.post(url, sent)

    assert page.context["adminform"].form.errors == {
        "key_spec_window": ["For near misses, say how far off earns nothing: a number above 0."]
    }


@pytest.mark.parametrize(
    ("pressed", "texts"),
    [
        ({"options-more": "1"}, ["A", "B", "", "", "", "", ""]),
        ({"options-up": "1"}, ["B", "A", "", ""]),
        ({"options-down": "0"}, ["B", "A", "", ""]),
        ({"options-up": "0"}, ["A", "B", "", ""]),
        ({"options-down": "3"}, ["A", "B", "", ""]),
        ({"options-down": "x"}, ["B", "A", "", ""]),
        ({"options-place": ["1", "0", "2", "3"], "options-more": "1"}, ["B", "A", *[""] * 5]),
        ({"options-place": ["1", "1", "2", "3"], "options-more": "1"}, ["A", "B", *[""] * 5]),
    ],
)
def test_row_buttons_keep_what_was_typed_and_check_nothing(
    pressed: dict, texts: list, article: Article, client_of_instructor: Client
) -> None:
    url = adding("single_choice", article)
    sent = fields_of(client_of_instructor.get(url)) | {
        "options-0-text": "A",
        "options-1-text": "B",
        "options-1-right": "on",
    }

    page = client_of_instructor.post(url, sent | pressed)

    fields = fields_of(page)
    assert [fields[f"options-{place}-text"] for place in range(len(texts))] == texts
    assert fields[f"options-{texts.index('B')}-right"] == "on"
    assert page.context["errors"] == []
    assert not Question.objects.exists()


def test_preview_shows_the_question_and_saves_nothing(
    article: Article, client_of_instructor: Client
) -> None:
    url = adding("date", article)
    sent = fields_of(client_of_instructor.get(url)) | TYPED["date"][0]

    page = client_of_instructor.post(url, sent | {"_preview": "1"})

    preview = page.context["preview"]
    assert (preview.shown.stem, preview.wanted, preview.key) == (
        "When was it?",
        "Month and year",
        ("July 1909",),
    )
    assert not Question.objects.exists()


def test_another_question_keeps_what_the_last_one_had(
    article: Article, client_of_instructor: Client
) -> None:
    quiz, url = make_quiz(["date"], article=article), adding("date", article)
    section = quiz.sections.get()
    chosen = {"worth": "core", "section": section.pk, "_addanother": "1"}
    sent = fields_of(client_of_instructor.get(url)) | TYPED["date"][0] | chosen

    saved = client_of_instructor.post(url, sent)
    next_form = fields_of(client_of_instructor.get(saved.headers["Location"]))

    kept = f"kind=date&article={article.pk}&worth=core&section={section.pk}"
    assert saved.headers["Location"] == f"{LIST}add/?{kept}"
    assert (next_form["worth"], next_form["section"]) == ("core", str(section.pk))
    assert list(section.members.values_list("position", "question__current__stem")) == [
        (1, "When did an aeroplane first cross the Channel?"),
        (2, "When was it?"),
    ]


def test_kind_changes_and_the_rest_is_kept(article: Article, client_of_instructor: Client) -> None:
    page = client_of_instructor.get(f"{adding('date', article)}&worth=core")

    addresses = dict(page.context["other_kinds"])
    assert addresses["Ordering"] == f"?kind=ordering&article={article.pk}&worth=core"
    assert len(addresses) == len(kinds.all_kinds()) - 1


@pytest.mark.parametrize("query", ["worth=x&section=y", "section=" + "9" * 400, "section=0"])
def test_what_an_address_says_wrongly_is_passed_over(
    query: str, article: Article, client_of_instructor: Client
) -> None:
    page = client_of_instructor.get(f"{adding('date', article)}&{query}")

    fields = fields_of(page)
    assert (page.status_code, fields["worth"], fields.get("section", "")) == (200, "support", "")


def test_copy_is_a_question_of_its_own(article: Article, client_of_instructor: Client) -> None:
    fact = article.facts.get(kind="claim")
    origin = make_question("ordering", article=article, facts=[fact])
    sent = fields_of(client_of_instructor.get(changing(origin))) | {"stem": "Others in order?"}

    saved = client_of_instructor.post(changing(origin), sent | {"_saveasnew": "1"})

    copy = Question.objects.exclude(pk=origin.pk).get()
    assert saved.headers["Location"] == changing(copy)
    assert stored_content(copy.current) == replace(CONTENTS["ordering"], stem="Others in order?")
    assert (copy.kind, copy.article, copy.status) == ("ordering", article, Status.DRAFT)
    assert list(copy.facts.all()) == [fact]
    origin.refresh_from_db()
    assert stored_content(origin.current) == CONTENTS["ordering"]
    assert origin.revisions.count() == 1


def test_copy_with_a_problem_shows_it_and_stores_nothing(
    article: Article, client_of_instructor: Client
) -> None:
    origin = make_question("date", article=article)
    sent = fields_of(client_of_instructor.get(changing(origin))) | {"stem": ""}

    page = client_of_instructor.post(changing(origin), sent | {"_saveasnew": "1"})

    assert page.context["adminform"].form.errors == {"stem": ["Write the question."]}
    assert Question.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_live_preview_takes_no_transaction(client_of_instructor: Client) -> None:
    question = make_question("date", article=make_article())
    sent = fields_of(client_of_instructor.get(changing(question))) | {"_preview": "part"}

    with CaptureQueriesContext(connection) as captured:
        client_of_instructor.post(changing(question), sent)

    verbs = {query["sql"].split()[0] for query in captured.captured_queries}
    assert verbs == {"SELECT"}


def test_unfinished_question_is_previewed_with_what_it_lacks(
    article: Article, client_of_instructor: Client
) -> None:
    url = adding("single_choice", article)
    typed = {"stem": "Who?", "options-0-text": "A count", "_preview": "part"}

    page = client_of_instructor.post(url, fields_of(client_of_instructor.get(url)) | typed)

    preview = page.context["preview"]
    assert [option.text for option in preview.arrangement.options] == ["A count"]
    assert preview.missing == (
        "Add options until there are at least two.",
        "Mark exactly one option as right, with a credit of 1; 0 are marked now.",
    )
    assert "<form" not in page.content.decode()
    assert not Question.objects.exists()


def test_edit_makes_a_revision_and_keeps_option_ids(client_of_instructor: Client) -> None:
    question = make_question("single_choice")
    first = question.current
    sent = fields_of(client_of_instructor.get(changing(question)))

    sent["options-0-text"], sent["options-1-text"] = "Samuel Langley", "The Wright brothers"
    sent["options-0-right"], sent["options-1-right"] = "", "on"
    del sent["options-0-right"]
    client_of_instructor.post(changing(question), sent | {"_save": "1"})

    question.refresh_from_db()
    ids = [
        dict(each.options.values_list("text", "public_id")) for each in (first, question.current)
    ]
    assert ids[0] == ids[1]
    assert question.current.number == 2
    right = question.current.keys.get(credit="1")
    assert right.option.text == "The Wright brothers"


@pytest.mark.parametrize("ticked", [True, False])
def test_new_key_of_a_published_question_may_be_a_correction(
    client_of_instructor: Client, ticked: bool
) -> None:
    question = make_question("date")
    old = question.current
    assert old
    sent = fields_of(client_of_instructor.get(changing(question)))
    sent |= {"keys-0-value": "1909-08", "_save": "1"} | ({"corrects": "on"} if ticked else {})

    client_of_instructor.post(changing(question), sent)

    question.refresh_from_db()
    assert question.current
    assert question.current.corrects == (old if ticked else None)


def test_draft_has_no_key_to_correct(client_of_instructor: Client) -> None:
    page = client_of_instructor.get(changing(make_question("date", status=Status.DRAFT)))

    assert 'name="corrects"' not in page.content.decode()


def test_second_editor_is_told_of_the_first(client_of_instructor: Client) -> None:
    question = make_question("date")
    mine = yours = fields_of(client_of_instructor.get(changing(question)))

    client_of_instructor.post(changing(question), mine | {"stem": "Mine?", "_save": "1"})
    page = client_of_instructor.post(changing(question), yours | {"stem": "Yours?", "_save": "1"})

    assert list(page.context["adminform"].form.errors) == ["__all__"]
    assert fields_of(page)["stem"] == "Yours?"
    question.refresh_from_db()
    assert question.current.stem == "Mine?"


def test_line_breaks_of_browsers_are_no_edit(client_of_instructor: Client) -> None:
    content = Content(
        stem="When?\nThink twice.", explanation="One.\nTwo.", keys=(KeyContent("1909"),)
    )
    question = make_question("date", content=content)
    sent = fields_of(client_of_instructor.get(changing(question)))
    assert sent["explanation"] == "One.\r\nTwo."

    client_of_instructor.post(changing(question), sent | {"_save": "1"})

    assert Revision.objects.filter(question=question).count() == 1


def test_change_of_worth_is_no_new_revision(client_of_instructor: Client) -> None:
    question = make_question("date")
    sent = fields_of(client_of_instructor.get(changing(question)))

    client_of_instructor.post(changing(question), sent | {"worth": "trivia", "_save": "1"})

    question.refresh_from_db()
    assert (question.worth, question.current.number) == ("trivia", 1)


def test_edit_of_an_asked_question_raises_the_version_of_its_quizzes(
    client_of_instructor: Client,
) -> None:
    quiz, other = make_quiz(["date"]), make_quiz(["date"])
    question = Question.objects.get(sections__quiz=quiz)
    sent = fields_of(client_of_instructor.get(changing(question)))

    client_of_instructor.post(changing(question), sent | {"stem": "On what day?", "_save": "1"})

    quiz.refresh_from_db()
    other.refresh_from_db()
    assert (quiz.version, other.version) == (2, 1)


def test_list_publishes_and_retires_with_an_entry_each(
    client_of_instructor: Client, instructor
) -> None:
    questions = [make_question("date", status=Status.DRAFT) for _ in range(2)]
    chosen = {"_selected_action": [each.pk for each in questions]}

    client_of_instructor.post(LIST, chosen | {"action": "publish_chosen"})
    client_of_instructor.post(LIST, chosen | {"action": "publish_chosen"})
    client_of_instructor.post(LIST, chosen | {"action": "retire_chosen"})

    assert [each.status for each in Question.objects.all()] == [Status.RETIRED] * 2
    entries = AuditEntry.objects.filter(action__endswith="question").order_by("id")
    said = entries.values_list("by", "action", "before", "after")
    published = (instructor.pk, "publish question", {"status": "draft"}, {"status": "published"})
    retired = (instructor.pk, "retire question", {"status": "published"}, {"status": "retired"})
    assert list(said) == [published] * 2 + [retired] * 2


@pytest.mark.parametrize(
    ("query", "stems"),
    [
        ("kind=date", ["When did an aeroplane first cross the Channel?"]),
        ("worth__exact=trivia", ["Who was the first to fly across the Channel?"]),
        ("status__exact=draft", ["Put these flights into order."]),
        ("q=Kitty+Hawk", ["Who built the aeroplane that flew at Kitty Hawk?"]),
    ],
)
def test_list_is_filtered_and_searched(
    query: str, stems: list[str], client_of_instructor: Client
) -> None:
    make_question("date")
    make_question("short_text", worth=Worth.TRIVIA)
    make_question("ordering", status=Status.DRAFT)
    make_question("single_choice")

    page = client_of_instructor.get(f"{LIST}?{query}")

    assert [str(each) for each in page.context["cl"].result_list] == stems


def test_question_of_an_unknown_kind_can_only_be_looked_at(client_of_instructor: Client) -> None:
    question = make_question("date")
    Question.objects.update(kind="hologram")

    page = client_of_instructor.get(changing(question))
    sent = client_of_instructor.post(changing(question), {"stem": "Other"})

    assert CONTENTS["date"].stem in page.content.decode()
    assert sent.status_code == 403
    question.refresh_from_db()
    assert question.current.stem == CONTENTS["date"].stem

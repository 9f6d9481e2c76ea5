"""What a reviewer may mend of a proposal: each kind has the fields that people judge."""

import pytest

from quizzes.actions.store_proposals import store_proposals
from quizzes.models import Decision
from quizzes.queries.authoring import stored_content
from tests.admin.test_review_queue import address, decide
from tests.builders import make_article
from tests.proposing import CROSSING, CROSSINGS, FIGURE, ORDER, PAIRS, PRIZE, ROLE, WHEN, WHO, WHY
from tests.taking import NOON


@pytest.fixture
def asked(instructor, client_of_instructor):
    """The form of one proposal, fact or draft, as the queue shows it."""

    def ask(payload):
        article = make_article(owner=instructor)
        is_draft = "stem" in payload
        facts, drafts = ([CROSSING], [payload]) if is_draft else ([payload], [])
        store_proposals(article, facts, drafts, now=NOON)
        query = "?only=draft" if is_draft else ""
        form = client_of_instructor.get(address(article) + query).context["form"]
        return article.proposals.get(sort="draft" if is_draft else "fact"), form

    return ask


@pytest.fixture
def accept(client_of_instructor, asked):
    """Accept what the form shows, with these fields mended; the proposal as it is then."""

    def accepted(payload, **mended):
        proposal, form = asked(payload)
        shown = {form.add_prefix(name): field.initial for name, field in form.fields.items()}
        sent = shown | {form.add_prefix(name): value for name, value in mended.items()}
        decide(client_of_instructor, proposal.article, "accept", proposal, **sent)
        proposal.refresh_from_db()
        return proposal

    return accepted


@pytest.mark.parametrize(
    ("payload", "fields"),
    [
        (CROSSING, ["Statement", "When", "Worth"]),
        (
            PRIZE,
            [
                *("Statement", "Cause", "Relation", "Effect", "Who says so"),
                *("Worth", "Strength", "The author"),
            ],
        ),
        (FIGURE, ["Statement", "Worth", "Value", "Unit"]),
        (ROLE, ["Statement", "Worth", "Office", "Who holds it"]),
        (WHEN, ["Question", "Worth", "Answer", "Explanation"]),
        (WHO, ["Question", "Worth", "Right option", "Option", "Explanation"]),
        (
            PAIRS,
            [
                *("Question", "Worth", "On the left", "On the right"),
                *("On the left", "On the right", "On the right", "Explanation"),
            ],
        ),
        (
            WHY,
            ["Question", "Worth", "Model answer", "What a good answer says", "Explanation"],
        ),
        (ORDER, ["Question", "Worth", *["Event"] * 5, "Explanation"]),
    ],
)
def test_each_kind_has_its_fields(asked, payload, fields):
    _, form = asked(payload)

    assert [str(field.label) for field in form.fields.values()] == fields


@pytest.mark.parametrize("payload", [CROSSING, PRIZE, FIGURE, ROLE, WHEN, WHO, WHY, PAIRS, ORDER])
def test_a_form_that_nobody_touched_changes_nothing(accept, payload):
    proposal = accept(payload)

    verdicts = Decision.objects.filter(proposal=proposal).values_list("verdict", flat=True)
    assert (proposal.state, list(verdicts)) == ("accepted", ["accept"])


def test_a_claim_is_mended(accept):
    claim = accept(
        PRIZE, cause="The prize", relation="enables", speaker="", strength="stated", stance="doubts"
    ).fact.claim

    assert (str(claim.cause), str(claim.effect), claim.relation) == (
        *("The prize", "Pilots at the coast"),
        "enables",
    )
    assert (claim.speaker.name, claim.strength, claim.stance) == ("Ada Reed", "stated", "doubts")


def test_a_figure_is_mended(accept):
    fact = accept(FIGURE, value="37", unit="min", worth="core").fact

    assert (fact.figure.value, fact.figure.unit, fact.worth) == ("37", "min", "core")


def test_an_office_is_mended(accept):
    role = accept(ROLE, title="Founder", holder="Ada B. Reed").fact.role

    assert (role.title, role.actor.name) == ("Founder", "Ada B. Reed")


def written(question):
    """Options with their part of the key, and keys."""
    content = stored_content(question.current)
    options = [(option.text, option.credit) for option in content.options]
    return options, [(key.value, key.credit) for key in content.keys]


def test_the_right_option_stays_right_under_other_words(accept):
    question = accept(WHO, option_0="Blériot", option_1="Quimby").question

    assert written(question) == ([("Blériot", 1), ("Quimby", None)], [])


def test_an_answer_is_mended(accept):
    question = accept(WHEN, key_0="1909", explanation="").question

    assert written(question) == ([], [("1909", 1)])
    assert stored_content(question.current).explanation == ""


def test_a_pair_stays_a_pair_under_other_words(accept):
    question = accept(PAIRS, option_0="Blériot").question

    options = stored_content(question.current).options
    texts = {option.handle: option.text for option in options if option.handle}
    assert [(option.text, texts.get(option.target)) for option in options] == [
        ("Blériot", "in 1909"),
        ("in 1909", None),
        ("Harriet Quimby", "in 1912"),
        ("in 1912", None),
        ("in 1913", None),
    ]


def test_an_event_keeps_its_place_under_other_words(accept):
    question = accept(ORDER, option_0="Blériot flies over.").question

    options = stored_content(question.current).options
    assert [(option.text, option.value) for option in options] == [
        ("Blériot flies over.", "1909-07-25"),
        *list(CROSSINGS.items())[1:],
    ]


def test_the_model_answer_of_an_open_question_is_mended(accept):
    question = accept(WHY, model="He wanted the prize.", key_0="The prize").question

    content = stored_content(question.current)
    assert content.key_spec["model"] == "He wanted the prize."
    assert [key.value for key in content.keys] == ["The prize"]

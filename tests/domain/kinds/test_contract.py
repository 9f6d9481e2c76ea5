"""What every kind of question promises, asked of each kind that the registry finds."""

import dataclasses
import json
import re
from copy import deepcopy
from fractions import Fraction
from pathlib import Path
from types import ModuleType

import pytest

from quizzes.domain import kinds
from quizzes.domain.answers import SHAPES, read_answer
from quizzes.domain.grading import Grade, Outcome, grade
from quizzes.domain.kinds import Kind
from quizzes.domain.messages import Malformed, Message, Problem
from quizzes.domain.questions import Arrangement, Shown

SEEDS = range(200)
KINDS = list(kinds.all_kinds().values())
DECLARATIONS = (
    *("ID", "LABEL", "SHAPE", "Spec", "KeySpec", "EXAMPLES"),
    *("problems", "arrange", "present", "grade", "key"),
)
METADATA = {"label", "help", "choices", "advanced", "frozen", "rows", "long", "told"}
EXAMPLES = [
    pytest.param(kind, example, id=f"{kind.id}-{number}")
    for kind in KINDS
    for number, example in enumerate(kind.EXAMPLES)
]

every_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
every_example = pytest.mark.parametrize(("kind", "example"), EXAMPLES)


def ids_of(question):
    return tuple(option.id for option in question.options)


def graded(kind, question, raw):
    """The grade of a raw answer, read and graded as an attempt would do it."""
    return grade(question, read_answer(kind.shape, raw, shown=question.shown))


def deserved(kind, fraction):
    """Outcome and fraction; whatever is for people to mark deserves nothing of the program."""
    return (Outcome.TO_MARK, 0) if kind.by_hand else (Outcome.GRADED, fraction)


def answers_of(example):
    """Raw answers with the fractions they deserve."""
    return [
        *((raw, Fraction(1)) for raw in example.right),
        *((raw, Fraction(0)) for raw in example.wrong),
        *example.partly,
    ]


def with_another_key(question):
    """The same question as learners see it, with each row of the key one option further on."""
    ids = ids_of(question)
    following = dict(zip(ids, ids[1:] + ids[:1], strict=True))
    return dataclasses.replace(
        question,
        keys=tuple(
            dataclasses.replace(row, option=following[row.option])
            if row.option
            else dataclasses.replace(row, value="another value")
            for row in question.keys
        ),
        explanation="Another explanation.",
    )


def texts_in(value):
    """Every text anywhere in a value."""
    if dataclasses.is_dataclass(value):
        value = dataclasses.asdict(value)
    if isinstance(value, dict):
        value = [*value.keys(), *value.values()]
    if isinstance(value, list | tuple):
        return [text for item in value for text in texts_in(item)]
    return [value] if isinstance(value, str) else []


# Declarations


def test_each_module_is_one_kind_under_its_own_name():
    found = Path(kinds.__path__[0]).iterdir()
    modules = {path.stem for path in found if path.suffix in {"", ".py"}}

    assert set(kinds.all_kinds()) == {name for name in modules if not name.startswith("_")}


@pytest.mark.parametrize("missing", DECLARATIONS)
def test_a_module_without_a_declaration_is_refused_by_its_name(missing):
    module = ModuleType("half_done")
    vars(module).update({name: object() for name in DECLARATIONS if name != missing})

    with pytest.raises(AttributeError, match=rf"\b{missing}\b"):
        Kind.from_module(module)


@pytest.mark.parametrize(
    ("declared", "rows", "by_hand"),
    [({}, (), False), ({"ROWS": ("a row",), "BY_HAND": True}, ("a row",), True)],
)
def test_rows_and_marking_by_hand_may_be_left_out(declared, rows, by_hand):
    module = ModuleType("whole")
    vars(module).update({name: object() for name in DECLARATIONS} | declared)

    kind = Kind.from_module(module)

    assert (kind.ROWS, kind.by_hand) == (rows, by_hand)


def test_find_and_get_a_kind():
    assert kinds.find("single_choice") is kinds.get("single_choice")
    assert kinds.find("hologram") is None
    with pytest.raises(KeyError):
        kinds.get("hologram")


@every_kind
def test_declarations_are_complete(kind):
    assert re.fullmatch(r"[a-z]+(_[a-z]+)*", kind.id)
    assert kind.label.strip()
    assert kind.shape in SHAPES
    for name in ("problems", "arrange", "present", "grade", "key"):
        assert callable(getattr(kind, name)), name
    assert any(example.malformed for example in kind.EXAMPLES)


@every_kind
@pytest.mark.parametrize("scalars", ["Spec", "KeySpec"])
def test_scalars_tell_the_authoring_form_about_themselves(kind, scalars):
    declared = getattr(kind, scalars)

    assert dataclasses.is_dataclass(declared)
    assert declared.__dataclass_params__.frozen
    assert "__slots__" in vars(declared)
    assert json.dumps(dataclasses.asdict(declared()))
    for field in dataclasses.fields(declared):
        assert field.metadata.keys() <= METADATA, field.name
        assert field.metadata["label"], field.name
        assert field.metadata["help"], field.name
        choices = dict(field.metadata.get("choices", ()))
        assert not choices or getattr(declared(), field.name) in choices, field.name
        assert isinstance(field.metadata.get("advanced", False), bool), field.name


@every_kind
def test_a_rule_that_this_version_does_not_know_is_the_usual_one(kind):
    if hasattr(kind.KeySpec, "read"):
        assert kind.KeySpec.read({"rule": "hologram"}) == kind.KeySpec()
        assert kind.KeySpec.read({}) == kind.KeySpec()


@every_kind
def test_only_the_public_half_of_a_question_is_presented(kind):
    """The signature is the guarantee: what never arrives cannot leak."""
    parameters = list(kind.present.__annotations__.items())

    assert [annotation for name, annotation in parameters if name != "return"] == [
        Shown,
        tuple[str, ...],
    ]
    assert kind.present.__annotations__["return"] is Arrangement


# Examples


@every_example
def test_example_is_a_sound_question_with_answers_of_every_sort(kind, example):
    question = example.question

    assert question.shown.kind == kind.id
    assert kind.problems(question) == ()
    assert kind.Spec(**question.shown.spec)
    assert kind.KeySpec(**question.key_spec)
    assert example.right
    assert example.wrong
    assert None in example.blank


@every_example
def test_answers_get_the_exact_fraction(kind, example):
    for raw, fraction in answers_of(example):
        found = graded(kind, example.question, raw)

        assert (raw, found.outcome, found.fraction) == (raw, *deserved(kind, fraction))
        assert isinstance(found.fraction, Fraction)


@every_example
def test_each_partly_right_answer_is_explained(kind, example):
    for raw, fraction in example.partly:
        assert 0 < fraction < 1
        notes = graded(kind, example.question, raw).notes

        assert notes, raw
        assert all(isinstance(note, Message) for note in notes)


@every_example
def test_blank_is_unanswered_and_not_wrong(kind, example):
    for raw in example.blank:
        assert read_answer(kind.shape, raw, shown=example.question.shown) is None
        assert graded(kind, example.question, raw) == Grade(Outcome.UNANSWERED)


@every_example
def test_malformed_is_refused_with_a_hint(kind, example):
    for raw in example.malformed:
        with pytest.raises(Malformed) as refused:
            read_answer(kind.shape, raw, shown=example.question.shown)

        assert isinstance(refused.value.message, Message), raw


@every_example
def test_not_knowing_is_an_outcome_of_its_own(kind, example):
    assert grade(example.question, None, unknown=True) == Grade(Outcome.UNKNOWN)
    assert grade(example.question, kind.key(example.question), unknown=True) == Grade(
        Outcome.UNKNOWN
    )


@every_example
def test_the_key_is_an_answer_that_gets_full_marks(kind, example):
    answer = kind.key(example.question)

    assert read_answer(kind.shape, answer, shown=example.question.shown) == answer
    assert graded(kind, example.question, answer).fraction == deserved(kind, 1)[1]


@every_example
def test_a_kind_that_is_not_installed_is_not_graded(kind, example):
    elsewhere = dataclasses.replace(
        example.question, shown=dataclasses.replace(example.question.shown, kind="hologram")
    )

    for raw in (*example.right, *example.wrong, *example.blank):
        assert grade(elsewhere, raw) == Grade(Outcome.NOT_GRADED)


# Grading is a function


@every_example
def test_grading_twice_is_the_same_and_touches_nothing(kind, example):
    for raw, _ in answers_of(example):
        question, answer = deepcopy(example.question), deepcopy(raw)

        first = graded(kind, question, answer)
        second = graded(kind, question, answer)

        assert first == second
        assert (question, answer) == (example.question, raw)


@every_example
def test_an_answer_that_was_stored_as_json_gets_the_same_grade(kind, example):
    for raw, _ in answers_of(example):
        answer = read_answer(kind.shape, raw, shown=example.question.shown)
        stored = json.loads(json.dumps(answer))

        assert stored == answer
        assert grade(example.question, stored) == grade(example.question, answer)


@every_example
def test_the_order_in_which_rows_are_fetched_changes_nothing(kind, example):
    """Options bear their position; of the rows of a key each bears an option, or has its place."""
    question = example.question
    turn = 1 if all(row.option for row in question.keys) else 0
    shuffled = dataclasses.replace(
        question,
        shown=dataclasses.replace(question.shown, options=question.options[::-1]),
        keys=question.keys[turn:] + question.keys[:turn],
    )

    for raw, _ in answers_of(example):
        assert graded(kind, shuffled, raw) == graded(kind, question, raw)
    assert kind.key(shuffled) == kind.key(question)
    assert [kind.arrange(shuffled, seed) for seed in SEEDS] == [
        kind.arrange(question, seed) for seed in SEEDS
    ]


@every_example
def test_the_authors_order_of_options_changes_no_fraction(kind, example):
    options = example.question.options
    places = list(range(len(options)))
    for positions in (places[::-1], *(places[n:] + places[:n] for n in places)):
        moved = tuple(
            dataclasses.replace(option, position=position)
            for option, position in zip(options, positions, strict=True)
        )
        shown = dataclasses.replace(example.question.shown, options=moved)
        question = dataclasses.replace(example.question, shown=shown)

        for raw, fraction in answers_of(example):
            assert graded(kind, question, raw).fraction == deserved(kind, fraction)[1]


# What a learner sees


@every_example
def test_arranging_is_a_permutation_fixed_by_the_seed(kind, example):
    for seed in SEEDS:
        order = kind.arrange(example.question, seed)

        assert sorted(order) == sorted(ids_of(example.question))
        assert kind.arrange(deepcopy(example.question), seed) == order


@every_example
def test_no_option_keeps_to_a_place(kind, example):
    """Over the seeds every loose option stands on every free place about equally often."""
    orders = [kind.arrange(example.question, seed) for seed in SEEDS]
    if len(set(orders)) <= 1:
        return  # sorted by value, or nothing to arrange
    loose = [option.id for option in example.question.options if not option.pinned]
    places = sorted({order.index(option) for order in orders for option in loose})
    expected = len(SEEDS) / len(loose)

    for option in loose:
        counts = [sum(order[place] == option for order in orders) for place in places]
        chi_square = sum((count - expected) ** 2 / expected for count in counts)
        freedom = len(loose) - 1

        # The mean and five deviations: beyond one in a thousand, and the seeds are fixed.
        assert chi_square < freedom + 5 * (2 * freedom) ** 0.5, (option, counts)


@every_example
def test_what_is_presented_does_not_depend_on_the_key(kind, example):
    """Except that a start which the key makes a right answer is arranged anew."""
    question, other = example.question, with_another_key(example.question)
    for seed in SEEDS:
        order, other_order = kind.arrange(question, seed), kind.arrange(other, seed)
        if order != other_order and kind.shape == "sequence":
            swapped = grade(other, list(order)), grade(question, list(other_order))

            assert Fraction(1) in {found.fraction for found in swapped}
            continue

        assert kind.present(question.shown, order) == kind.present(other.shown, other_order)


@every_example
def test_nothing_of_the_key_is_in_what_is_presented(kind, example):
    """Of what is presented, but for the code's own names ("true_false", "wanted.person")."""
    question = example.question
    secrets = {question.explanation, *(row.value for row in question.keys)}
    secrets |= {row.feedback for row in question.keys}
    secrets |= {text for value in question.key_spec.values() for text in texts_in(value)}

    presented = kind.present(question.shown, kind.arrange(question, 1))
    seen = set(texts_in(question.shown) + texts_in(presented)) - {kind.id, presented.wanted}

    assert seen
    assert [(s, text) for s in secrets - {""} for text in seen if s in text] == []


@every_example
def test_an_unfinished_key_can_be_shown_and_is_called_unfinished(kind, example):
    """Authors look at drafts; and words planted in each field of the key stay out of sight."""
    canaried = dataclasses.replace(
        example.question,
        keys=tuple(
            dataclasses.replace(row, value="canary-value", feedback="canary-feedback")
            for row in example.question.keys
        ),
        explanation="canary-explanation",
    )
    empty = dataclasses.replace(example.question, keys=())

    for question in (canaried, empty):
        seen = texts_in(kind.present(question.shown, kind.arrange(question, 1)))

        assert [text for text in seen if "canary" in text] == []
    assert kind.problems(empty)
    assert all(isinstance(problem, Problem) for problem in kind.problems(empty))

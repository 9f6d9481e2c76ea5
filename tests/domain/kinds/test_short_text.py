import dataclasses
import random
import time
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.domain.kinds import Kind, short_text
from quizzes.domain.messages import Message, Problem
from quizzes.domain.questions import Arrangement, Key, Question, Shown
from tests.domain.text_facts import ACTORS, pairs
from tests.domain.text_spellings import rows

RIGHT, WRONG = (Fraction(1), ()), (Fraction(0), ())


def question(*answers, spec=None, **key_spec):
    keys = tuple(a if isinstance(a, Key) else Key(value=a) for a in answers)
    return Question(Shown("short_text", "Who?", spec=spec or {}), keys, key_spec)


def checked(spelling):
    return Fraction(1), (Message.of("text.check_spelling", spelling=spelling),)


RAHMON = question("Emomali Rahmon", "Rahmon", "Imomali Rahmon", near=list(ACTORS))
SCO = question("Shanghai Cooperation Organization", "SCO", near=list(ACTORS))


@pytest.mark.parametrize(
    ("asked", "answer", "verdict"),
    [
        (RAHMON, "Imomali Rahmon", RIGHT),
        (RAHMON, "President Rahmon", RIGHT),
        (RAHMON, "rahmon.", RIGHT),
        (RAHMON, "Emomali Rahmom", checked("Emomali Rahmon")),
        (RAHMON, "Imomali Rahmom", checked("Imomali Rahmon")),
        (RAHMON, "Rahimzoda", WRONG),
        (RAHMON, "not Rahmon", WRONG),
        (SCO, "the SCO", RIGHT),
        (SCO, "Shanghai Cooperation Organization (SCO)", RIGHT),
        (SCO, "Shanghai Cooperation Organisation", checked("Shanghai Cooperation Organization")),
        (SCO, "United Nations (SCO)", WRONG),
        (question("Hizb ut-Tahrir"), "Hizb ut Tahrir", RIGHT),
        (question("Uyghur", "Uighur"), "uighur", RIGHT),
        (question("Brontë"), "Bronte", RIGHT),
        (question("año", accents_matter=True), "año", RIGHT),
        (
            question("año", accents_matter=True),
            "ano",
            (Fraction(0), (Message.of("text.mind_the_accents", spelling="año"),)),
        ),
        (question("mañana", accents_matter=True), "mañanna", checked("mañana")),
        (question("mañana", accents_matter=True), "mananna", WRONG),
        (question("Paris", Key(value="Pariz", credit=Fraction(0))), "Pariz", WRONG),
        (question("Leningrad"), "Leninagad", checked("Leningrad")),
        (question("Leningrad", Key(value="Leninabad", credit=Fraction(0))), "Leninagad", WRONG),
        (question("def", rule="exact"), " def ", RIGHT),
        (
            question("def", Key(value="lambda", credit=Fraction(1, 2)), rule="exact"),
            "lambda",
            (Fraction(1, 2), (Message.of("text.partly_right", full="def"),)),
        ),
        # One letter from either: the one with more credit was meant.
        (
            question(Key(value="Leninrad", credit=Fraction(1, 2)), "Leningrad"),
            "Leninxrad",
            checked("Leningrad"),
        ),
        (question("def", rule="exact"), "Def", WRONG),
        (question("re\u0301sume\u0301", rule="exact"), "résumé", RIGHT),
        (question("résumé", rule="exact"), "resume", WRONG),
    ],
)
def test_grade(asked, answer, verdict):
    assert short_text.grade(asked, answer) == verdict


def test_grade_gives_the_best_credit_among_equals_and_explains_a_part():
    asked = question(
        "Emomali Rahmon", Key(value="the Tajik leader", credit=Fraction(1, 2)), "a Tajik leader"
    )
    partly = question("Emomali Rahmon", Key(value="the Tajik leader", credit=Fraction(1, 2)))

    assert short_text.grade(asked, "Tajik leader") == RIGHT
    assert short_text.grade(partly, "Tajik leader") == (
        Fraction(1, 2),
        (Message.of("text.partly_right", full="Emomali Rahmon"),),
    )


@pytest.mark.parametrize("key_spec", [{}, {"near": None}, {"near": [7, None]}, {"rule": "?"}])
def test_grade_reads_a_key_spec_tolerantly(key_spec):
    assert short_text.grade(question("Rahmon", **key_spec), "Rahmom") == checked("Rahmon")


def test_grade_refuses_every_near_fact():
    facts = [pair for one, other in pairs() for pair in ((one, other), (other, one))]

    taken = [(a, k) for a, k in facts if short_text.grade(question(k), a) != WRONG]

    assert taken == []


def test_grade_refuses_every_other_actor():
    taken = [
        (name, other)
        for name in ACTORS
        for other in ACTORS
        if other != name and short_text.grade(question(name, near=list(ACTORS)), other) != WRONG
    ]

    assert taken == []


def share_passed(typed):
    """(passed, all) of (accepted answers, names of other rows, text) triples, failures printed."""
    failed = [
        (accepted[0], text)
        for accepted, near, text in typed
        if short_text.grade(question(*accepted, near=near), text)[0] != 1
    ]
    passed = len(typed) - len(failed)
    print(f"{passed} of {len(typed)} pass, {passed / len(typed):.1%}; refused: {failed}")
    return passed, len(typed)


def with_near():
    """Each line of spellings, the names of all others standing near."""
    table = rows()
    for accepted, typed in table:
        yield (
            accepted,
            [name for others, _ in table if others != accepted for name in others],
            typed,
        )


def test_honest_spellings_pass():
    passed, total = share_passed(
        [(accepted, near, text) for accepted, near, typed in with_near() for text in typed]
    )

    assert total >= 200
    assert passed >= 0.95 * total


KEYBOARD = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


def slip(name, chance):
    """One slip past the first letter of a word: a key beside it, or left out, doubled, swapped."""
    places = [i for i in range(1, len(name)) if name[i].isascii() and name[i - 1 : i + 1].isalpha()]
    i = chance.choice(places)
    keys = next(keys for keys in KEYBOARD if name[i].lower() in keys)
    place = keys.index(name[i].lower())
    beside = keys[place - 1] if place else keys[1]
    typed = chance.choice([beside, "", name[i] * 2, name[i + 1 : i + 2] + name[i]])
    return name[:i] + typed + name[i + (2 if typed == name[i + 1 : i + 2] + name[i] else 1) :]


def test_random_slips_of_the_keyboard_mostly_pass():
    # Below the share of the written table: a blind finger also meets words of three letters,
    # and swaps of a last letter with the space after it.
    chance = random.Random(2016)

    passed, total = share_passed(
        [
            (accepted, near, slip(accepted[0], chance))
            for accepted, near, _ in with_near()
            if len(accepted[0]) >= 5
            for _ in range(5)
        ]
    )

    assert passed >= 0.9 * total


@pytest.mark.parametrize("name", ACTORS)
def test_guessing_among_the_names_of_an_article_is_worth_one_in_n(name):
    near = [other for other in ACTORS if other != name]
    grades = [short_text.grade(question(name, near=near), guess)[0] for guess in ACTORS]

    assert sum(grades) / len(ACTORS) == Fraction(1, len(ACTORS))


def test_guessing_with_k_accepted_names_of_n_is_worth_their_credits_over_n():
    asked = question("Emomali Rahmon", "Rahmon", Key(value="Dushanbe", credit=Fraction(1, 2)))
    grades = [short_text.grade(asked, guess)[0] for guess in ACTORS]

    assert sum(grades) / len(ACTORS) == Fraction(5, 2) / len(ACTORS)


@given(
    st.text(max_size=60), st.text(min_size=1, max_size=30), st.sampled_from(["forgiving", "exact"])
)
def test_grade_lies_between_0_and_1(answer, value, rule):
    asked = question(value, Key(value="Rahmon", credit=Fraction(1, 3)), rule=rule)

    assert 0 <= short_text.grade(asked, answer)[0] <= 1


@given(st.text(min_size=1, max_size=60), st.booleans())
def test_the_key_itself_is_right(value, accents_matter):
    asked = question(value, accents_matter=accents_matter)

    assert short_text.grade(asked, short_text.key(asked)) == RIGHT


@given(st.text("Rahmon '-é5", max_size=12), st.text("Rahmon '-é5", max_size=12))
def test_grade_is_symmetric_between_untitled_texts(one, other):
    assert short_text.grade(question(one), other)[0] == short_text.grade(question(other), one)[0]


def seconds(length, shape):
    """Processor time for a miss of this length against many long keys, the best of three."""
    times = []
    for attempt in "123":  # never the same text twice, for normal forms are remembered
        answer = (shape * length)[: length - 1] + attempt
        asked = question(*(f"{answer[:-2]}{name}" for name in ACTORS), near=list(ACTORS))
        begun = time.process_time()
        short_text.grade(asked, answer)
        times.append(time.process_time() - begun)
    return min(times)


@pytest.mark.parametrize("shape", ["ab ", "'", "(x", "- ", "a-", "A.", "5 %", "the ", "Rahmonn"])
def test_grading_takes_time_linear_in_the_answer(shape):
    # Four times the length; quadratic would be sixteen times the time.
    assert seconds(480, shape) < 10 * seconds(120, shape)


def wrong(code, **params):
    return Problem.of("keys", code, **params)


def doubt(code, **params):
    return Problem("keys", Message.of(code, **params), level="warning")


LONG = "word " * 13
NO_ANSWER, EMPTY_ANSWER = wrong("text.no_answer"), wrong("text.empty_answer")
TOO_LONG = doubt("text.long_answer", answer=LONG, limit=12)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (RAHMON, ()),
        (question("Rahmon", "rahmon", "RAHMON."), ()),
        (question(), (NO_ANSWER,)),
        (question(Key(value="Rahmon", credit=Fraction(0))), (NO_ANSWER,)),
        (question(" "), (NO_ANSWER, EMPTY_ANSWER)),
        (question("Rahmon", " "), (EMPTY_ANSWER,)),
        (
            question(Key(value="Rahmon", credit=Fraction(1, 2))),
            (wrong("text.first_not_full", answer="Rahmon"),),
        ),
        (
            question("Rahmon", Key(value="Xi", credit=Fraction(3, 2))),
            (wrong("text.credit_range"),),
        ),
        (
            question("Rahmon", Key(value="rahmon", credit=Fraction(1, 2))),
            (wrong("text.two_credits", answer="rahmon"),),
        ),
        (question("def", Key(value="Def", credit=Fraction(0)), rule="exact"), ()),
        (
            question("Rahmon", rule="fuzzy"),
            (Problem.of("rule", "text.unknown_rule", rule="fuzzy"),),
        ),
        (
            question("Rahmon", spec={"form": "poem"}),
            (Problem.of("form", "text.unknown_form", form="poem"),),
        ),
        (question("word " * 12), ()),
        (question(LONG), (TOO_LONG,)),
        (question("2016"), (doubt("text.only_digits", answer="2016"),)),
        (question("19 75"), (doubt("text.only_digits", answer="19 75"),)),
        (
            question("Rahmon (president)"),
            (doubt("text.bracket", answer="Rahmon (president)"),),
        ),
        (
            question("Rahmon (president) "),
            (doubt("text.bracket", answer="Rahmon (president) "),),
        ),
        (question("Shanghai Cooperation Organization (SCO)", "SCO"), ()),
        # Where answers are compared as written, digits and brackets are as good as any text.
        (question("2016", "f(x)", LONG, rule="exact"), (TOO_LONG,)),
    ],
)
def test_problems(asked, expected):
    assert short_text.problems(asked) == expected


@pytest.mark.parametrize(
    ("form", "wanted"), [("person", "wanted.person"), ("", ""), ("poem", ""), (None, ""), ([], "")]
)
def test_present_tells_the_wanted_form_and_nothing_else(form, wanted):
    shown = question("Rahmon", spec={"form": form}).shown

    assert short_text.present(shown, ()) == Arrangement(wanted=wanted)


@pytest.mark.parametrize("settings", [short_text.Spec, short_text.KeySpec])
def test_every_setting_can_be_put_into_a_form(settings):
    for field in dataclasses.fields(settings):
        assert {"label", "help", "choices", "advanced"} <= set(field.metadata)


def test_the_module_is_a_kind_whose_near_names_are_frozen_into_the_key():
    kind = Kind.from_module(short_text)
    frozen = {
        field.name: field.metadata["frozen"]
        for field in dataclasses.fields(kind.KeySpec)
        if "frozen" in field.metadata
    }

    assert (kind.id, kind.shape) == ("short_text", "text")
    assert frozen == {"near": "names"}


@pytest.mark.parametrize("example", short_text.EXAMPLES)
def test_examples_hold(example):
    graded = {a: short_text.grade(example.question, a)[0] for a in (*example.right, *example.wrong)}

    assert short_text.problems(example.question) == ()
    assert graded == dict.fromkeys(example.right, Fraction(1)) | dict.fromkeys(example.wrong, 0)
    assert {a: short_text.grade(example.question, a)[0] for a, _ in example.partly} == dict(
        example.partly
    )

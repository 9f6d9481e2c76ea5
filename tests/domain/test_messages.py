"""Messages are codes with parameters, which survive being stored and compared."""

import json
from fractions import Fraction

from quizzes.domain.messages import Malformed, Message, Problem, params_of


def test_message_keeps_its_parameters_as_text_sorted_by_name():
    message = Message.of("kind.note", total=5, right=Fraction(9, 2), moved="the treaty")

    assert message == Message(
        "kind.note", (("moved", "the treaty"), ("right", "9/2"), ("total", "5"))
    )
    assert params_of(message) == {"moved": "the treaty", "right": "9/2", "total": "5"}


def test_message_is_equal_whatever_the_order_in_which_its_parameters_were_given():
    assert Message.of("c", a=1, b=2) == Message.of("c", b=2, a=1)
    assert hash(Message.of("c", a=1, b=2)) == hash(Message.of("c", b=2, a=1))


def test_message_survives_storage_as_json():
    for message in (Message.of("blank"), Message.of("kind.note", n=3, text="ça {va}")):
        assert Message.from_json(json.loads(json.dumps(message.as_json()))) == message


def test_message_is_stored_as_code_and_parameters():
    assert Message.of("kind.note", n=3).as_json() == ["kind.note", {"n": "3"}]


def test_parameters_may_be_called_code_or_field():
    params = {"code": "A7", "field": "stem", "cls": "x", "self": "y"}

    assert params_of(Message.of("m", **params)) == params
    assert params_of(Problem.of("options", "m", **params).message) == params
    assert params_of(Malformed("m", **params).message) == params


def test_problem_is_an_error_at_a_field_unless_said_otherwise():
    assert Problem.of("options", "choice.few", n=1) == Problem(
        "options", Message("choice.few", (("n", "1"),)), "error"
    )


def test_malformed_is_a_value_error_that_carries_its_message():
    malformed = Malformed("answer.too_long", limit=500)

    assert isinstance(malformed, ValueError)
    assert malformed.message == Message("answer.too_long", (("limit", "500"),))
    assert str(malformed) == "answer.too_long {'limit': '500'}"

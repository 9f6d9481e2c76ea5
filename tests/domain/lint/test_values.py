"""What rules ask of a context is worked out once, and anew for another context."""

from dataclasses import replace

from quizzes.domain.lint import Actor, Context

PILOTS = Context(
    actors={
        "orville": Actor("Orville Wright", "person", ("Wright",)),
        "wilbur": Actor("Wilbur Wright", "person", ("Wright",)),
    }
)


def test_a_name_of_two_actors_is_the_first_ones():
    assert PILOTS.handles == {
        "orville wright": "orville",
        "wilbur wright": "wilbur",
        "wright": "orville",
    }


def test_what_was_worked_out_is_not_handed_on():
    assert PILOTS.names == {"Orville Wright", "Wilbur Wright", "Wright"}
    assert replace(PILOTS, actors={"kite": Actor("A kite")}).names == {"A kite"}


def test_contexts_are_equal_by_what_they_tell():
    fresh = replace(PILOTS)
    assert (PILOTS.names, PILOTS) == (fresh.names, fresh)

"""Whatever stands in the scalars of a question, its kind says what is wrong and never fails."""

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.domain import kinds
from quizzes.domain.authoring import content_of, problems

JUNK = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.sampled_from([10**400, -(10**30), 1e308, "1e999999999", "exact", "near", "\0", "\ud800"])
    | st.floats()
    | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=6,
)
"""What JSON can hold, and a little more."""


def broken(data, known):
    """The scalars with one of them, or of those of a gap, in a form of its own."""
    names = [*known, "no_such"]
    found = dict(known) | {data.draw(st.sampled_from(names)): data.draw(JUNK)}
    if isinstance(known.get("gaps"), dict) and known["gaps"] and data.draw(st.booleans()):
        gap = data.draw(st.sampled_from(sorted(known["gaps"])))
        part = data.draw(st.sampled_from(["kind", "weight", "spec", "junk"]))
        found["gaps"] = known["gaps"] | {gap: known["gaps"][gap] | {part: data.draw(JUNK)}}
    return found


@pytest.mark.parametrize("kind", kinds.all_kinds())
@given(data=st.data())
def test_problems_are_said_and_none_is_raised(kind, data):
    declared = kinds.get(kind)
    example = data.draw(st.sampled_from(declared.EXAMPLES))
    content = content_of(example.question)
    known = {
        part: {each.name: getattr(scalars(), each.name) for each in fields(scalars)}
        | dict(getattr(content, part))
        for part, scalars in (("spec", declared.Spec), ("key_spec", declared.KeySpec))
    }
    part = data.draw(st.sampled_from(["spec", "key_spec"]))

    found = problems(kind, replace(content, **{part: broken(data, known[part])}))

    assert all(problem.field and problem.message.code for problem in found)

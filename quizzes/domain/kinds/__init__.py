"""The registry of question kinds: each module of this package is one kind, found by itself.

A kind module declares

    ID, LABEL, SHAPE         its name, its title, the shape of its answers (`answers.SHAPES`)
    Spec, KeySpec            frozen dataclasses of its scalars: public ones and hidden ones
    problems(question)       what an author must mend before this question can be used
    arrange(question, seed)  option ids in the order of one attempt (may look at the key)
    present(shown, order)    what a learner sees, from public data alone
    grade(question, answer)  (fraction in 0..1, notes), for a well-formed answer
    key(question)            an answer in canonical form that gets full marks
    EXAMPLES                 questions with right, partly right, wrong, blank and malformed answers
    ROWS                     the rows in which an author writes options and keys; () for neither

    BY_HAND                  True where people mark the answers and `grade` is never asked; optional

and nothing else knows the kinds by name. A field of Spec or KeySpec has a default and tells the
authoring form about itself in its metadata: `label` and `help`, and where they apply `choices`
(pairs of value and label) and `advanced` (folded away). One with `rows` is written in the rows of
that name, one with `frozen` is filled in when a revision is made, and one with `told` is shown
afterwards and marks nothing.
"""

import pkgutil
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from types import MappingProxyType

from quizzes.domain.kinds._contract import Column, Example, Kind, Rows

__all__ = ["Column", "Example", "Kind", "Rows", "all_kinds", "counts", "find", "get"]


@cache
def all_kinds() -> Mapping[str, Kind]:
    """Every kind by id, in the order of their ids."""
    modules = (
        import_module(f"{__name__}.{info.name}")
        for info in pkgutil.iter_modules(__path__)
        if not info.name.startswith("_")
    )
    found = sorted((Kind.from_module(module) for module in modules), key=lambda kind: kind.id)
    return MappingProxyType({kind.id: kind for kind in found})


def find(kind_id: str) -> Kind | None:
    """The kind, or None where this installation does not know it (it is shown, not graded)."""
    return all_kinds().get(kind_id)


def counts(kind_id: str) -> bool:
    """Whether its points can be earned without an instructor: it is installed, and marks itself."""
    kind = find(kind_id)
    return kind is not None and not kind.by_hand


def get(kind_id: str) -> Kind:
    """The kind; KeyError if there is none."""
    return all_kinds()[kind_id]

"""From rows to the kernel's values: what is shown, and (apart, for graders) what is right."""

from collections import defaultdict
from collections.abc import Iterable
from fractions import Fraction

from quizzes.domain import questions as domain
from quizzes.models import Revision


def shown_revisions(ids: Iterable[int]) -> dict[int, domain.Shown]:
    """What learners may see of each revision, by its id. One statement.

    Neither `Key` nor `KeySpec` is read.
    """
    rows = (
        Revision.objects.filter(pk__in=set(ids))
        .order_by("pk", "options__position")
        .values_list(
            *("pk", "question__kind", "stem", "points", "spec", "options__public_id"),
            *("options__text", "options__side", "options__gap", "options__position"),
            "options__pinned",
        )
    )
    options: defaultdict[int, list[domain.Option]] = defaultdict(list)
    contents = {}
    for pk, kind, stem, points, spec, public_id, *option in rows:
        contents[pk] = (kind, stem, Fraction(points), spec)
        if public_id is not None:  # None: the revision has no options
            options[pk].append(domain.Option(public_id, *option))
    return {pk: domain.Shown(*content, tuple(options[pk])) for pk, content in contents.items()}


def questions_with_keys(ids: Iterable[int]) -> dict[int, domain.Question]:
    """Everything about each revision, for grading and for review. Two statements."""
    return with_keys(shown_revisions(ids))


def with_keys(shown: dict[int, domain.Shown]) -> dict[int, domain.Question]:
    """What is shown with the keys added, by the revision's id. One statement."""
    rows = (
        Revision.objects.filter(pk__in=shown)
        .order_by("pk", "keys__position")
        .values_list(
            *("pk", "key_spec__spec", "key_spec__explanation", "keys__pk"),
            *("keys__option__public_id", "keys__target__public_id", "keys__gap", "keys__value"),
            *("keys__credit", "keys__feedback"),
        )
    )
    keys: defaultdict[int, list[domain.Key]] = defaultdict(list)
    hidden = {}
    for pk, spec, explanation, key, option, target, *rest in rows:
        hidden[pk] = (spec, explanation)
        if key is not None:  # None: the revision has no keys
            keys[pk].append(domain.Key(option or "", target or "", *rest))
    return {pk: domain.Question(value, tuple(keys[pk]), *hidden[pk]) for pk, value in shown.items()}

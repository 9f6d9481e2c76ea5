"""How each kind of question is marked, in a learner's words. The exact rules: docs/kinds.md."""

from collections.abc import Iterable, Sequence
from types import MappingProxyType

from django.utils.translation import gettext_lazy as _

RULES = MappingProxyType(
    {
        "single_choice": (
            _("Choose one"),
            _("Right or not; a few answers that come near earn a part."),
        ),
        "true_false": (_("True or false"), _("Right or not.")),
        "multiple_choice": (
            _("Choose several"),
            _("Right ticks count, wrong ones take away their share; ticking all earns nothing."),
        ),
        "short_text": (
            _("Names and words"),
            _(
                "Capitals, accents and titles do not matter. A slip of the pen in a longer word "
                "is forgiven unless it makes another name."
            ),
        ),
        "date": (
            _("Dates"),
            _(
                "Write as much as is asked. Less exact but true earns half; more exact than the "
                "source is right."
            ),
        ),
        "numeric": (
            _("Numbers"),
            _("A count has to be exact; a measured figure may be off by its last printed digit."),
        ),
        "ordering": (
            _("Put in order"),
            _(
                "Pairs that stand right count. Chance would get half of them, so marks begin above "
                "half; a single event out of place earns at least half."
            ),
        ),
        "matching": (_("Match"), _("Each pair counts the same.")),
        "cloze": (_("Fill in the gaps"), _("Each gap counts by the rule of what it asks.")),
        "explain": (
            _("In your own words"),
            _(
                "You compare with a model answer and tick what yours has. It is not part of the "
                "score unless an instructor marks it."
            ),
        ),
    }
)


def rules_for(kinds: Iterable[str]) -> Sequence[tuple[str, str]]:
    """Name and rule of each of these kinds that is known here, in the order of RULES."""
    wanted = set(kinds)
    return [(str(name), str(rule)) for kind, (name, rule) in RULES.items() if kind in wanted]

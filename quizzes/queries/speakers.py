"""An actor's name as it stands within a sentence: "according to the United Nations Office"."""

import re

from django.utils.translation import gettext

from quizzes.models import Actor

_TAKES_ARTICLE = re.compile(
    r"(?!The ).*\b(agency|army|association|board|bureau|church|commission|committee|company"
    r"|council|court|department|government|institute|military|ministry|movement|nations|office"
    r"|organi[sz]ation|party|service|society|union|university)(?= (?:of|on|for|in)\b|$)",
    re.IGNORECASE,
)
"""A noun that takes "the", at the end or before its object."""
_SOME = re.compile(r"(?:Many|Most|Some|Several|Few)\b")


def spoken_name(actor: Actor) -> str:
    return within_sentence(actor.name, organisation=actor.kind == Actor.Kind.ORGANISATION)


def within_sentence(name: str, *, organisation: bool) -> str:
    """With "the" where the noun of an organisation's name takes it; "Many people" in small."""
    if _SOME.match(name):
        return name[0].lower() + name[1:]
    if organisation and _TAKES_ARTICLE.match(name):
        return gettext("the {name}").format(name=name)
    return name

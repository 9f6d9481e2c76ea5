"""Questions on claims: who says so and how firmly stays in them, and a why asks for a reason."""

import re
from collections.abc import Iterator

from quizzes.domain.facts import ClaimContent, EventContent
from quizzes.domain.lint.faces import faces_of
from quizzes.domain.lint.rule import Case, Examples, Rule
from quizzes.domain.lint.samples import choice, typed
from quizzes.domain.lint.values import Actor, Context, Fact, Subject
from quizzes.domain.lint.words import names_any
from quizzes.domain.messages import Message
from quizzes.domain.text import normalise

_HEDGE = re.compile(
    r"\b(could|may|might|would|should|can|probably|perhaps|possibl[ey]|likely|unlikely|seem\w*|"
    r"appear\w*|suggest\w*|suspect\w*|think\w*|thought|believ\w*|belief|fear\w*|hop(?:e|es|ed|ing)|wish\w*|"
    r"expect\w*|predict\w*|forecast\w*|foresee\w*|warn\w*|doubt\w*|suppos\w*|assum\w*|argu\w*|"
    r"claim\w*|guess\w*|judg\w*|conclu\w*|consider\w*|theory|view|opinion|eyes|estimat\w*|"
    r"risk\w*|threat\w*|plan\w*|intend\w*|chance|condition|if|unless|whether|will|tend\w*|help\w*)\b",
    re.IGNORECASE,
)
_WHY = re.compile(
    r"\b(why\b|what (?:caused|made|led to|brought about|moved|drove)\b|for what reason)",
    re.IGNORECASE,
)
_SAYER = re.compile(
    r"\bwho\b.*\b(sa(?:y|id)|claim|argu|warn|announc|predict|expect|think|believ)",
    re.IGNORECASE,
)


def _attributed(subject: Subject, context: Context) -> Iterator[ClaimContent]:
    """Claims that are not plainly the author's own."""
    for claim in context.claims_of(subject):
        if claim.speaker != claim.reported_by or claim.strength != "stated":
            yield claim


def _asserter(subject: Subject, context: Context) -> Iterator[Message]:
    """The speaker, or the author who reports, is named by the question or by its options."""
    texts = [subject.stem, *(option.text for option in subject.question.options)]
    if _SAYER.search(subject.stem):
        return
    for claim in _attributed(subject, context):
        handles = (claim.speaker, claim.reported_by)
        sayers = [context.actors[each] for each in handles if each in context.actors]
        if sayers and not any(names_any(text, each.names) for text in texts for each in sayers):
            yield Message.of("lint.attribution_dropped", speaker=sayers[0].name)


def _hedge(subject: Subject, context: Context) -> Iterator[Message]:
    """A guess, forecast or condition, asked as if it were settled."""
    claims = context.claims_of(subject)
    if not claims or any(claim.strength == "stated" for claim in claims):
        return
    answers = [face.answer for face in faces_of(subject, context)]
    if not any(_HEDGE.search(text) for text in (subject.stem, *answers)):
        yield Message.of("lint.hedge_dropped")


def _why_without_claim(subject: Subject, context: Context) -> Iterator[Message]:
    """What followed something was not caused by it unless somebody says so."""
    rests_on_facts = any(True for _ in context.facts_of(subject))
    if rests_on_facts and _WHY.match(subject.stem) and not context.claims_of(subject):
        yield Message.of("lint.why_without_claim")


def _bare_agent(subject: Subject, context: Context) -> Iterator[Message]:
    if re.match(r"why\b|for what reason", subject.stem, re.IGNORECASE):
        for face in faces_of(subject, context):
            if normalise(face.answer) in context.handles:
                yield Message.of("lint.bare_agent", answer=face.answer)


RULES = (
    Rule("attribution-dropped", _asserter),
    Rule("hedge-dropped", _hedge),
    Rule("why-without-claim", _why_without_claim),
    Rule("bare-agent", _bare_agent),
)


def _claim(speaker: str, strength: str) -> Context:
    claim = ClaimContent(speaker, "reed", "causes", "neutral", strength, "prize", "pilots")
    return Context(
        actors={"reed": Actor("Ada Reed"), "bleriot": Actor("Louis Blériot", "person")},
        facts={"f": Fact("A prize drew pilots.", claim)},
    )


_SPOKEN, _HEDGED = _claim("bleriot", "stated"), _claim("reed", "hedged")


def _drew(stem: str, context: Context = _SPOKEN) -> Case:
    return choice(stem, "A prize", "Good wind", context=context, facts=("f",))


_AFTER = Context(facts={"f": Fact("After the race Blériot flew.", EventContent("1909"))})
EXAMPLES = {
    "attribution-dropped": Examples(
        (_drew("What drew pilots to the coast?"),),
        (
            _drew("What drew pilots, in Blériot's view?"),
            _drew("What drew pilots, as Reed reports?"),
            _drew("Who said that a prize draws pilots?"),
        ),
    ),
    "hedge-dropped": Examples(
        (_drew("What drew pilots, as Reed tells?", _HEDGED),),
        (
            _drew("What probably drew pilots, as Reed tells?", _HEDGED),
            _drew("What drew pilots, as Reed tells?", _claim("reed", "stated")),
        ),
    ),
    "why-without-claim": Examples(
        (_drew("Why did Blériot fly after the race?", _AFTER),), (_drew("Why did pilots come?"),)
    ),
    "bare-agent": Examples(
        (typed("short_text", "Why did pilots come?", "Louis Blériot", context=_SPOKEN),),
        (typed("short_text", "Who came first?", "Louis Blériot", context=_SPOKEN),),
    ),
}

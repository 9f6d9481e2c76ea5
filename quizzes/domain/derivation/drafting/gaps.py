"""When, as a gap: a sentence with its one date left out, where no question can be made of it."""

from collections.abc import Iterable, Sequence

from quizzes.domain.authoring import Content, KeyContent
from quizzes.domain.dates import show_date
from quizzes.domain.derivation.drafting.clauses import LEADING, PRONOUNS, VAGUE, clause_at
from quizzes.domain.derivation.drafting.when import ASKED, time_to_ask
from quizzes.domain.derivation.drafts_as_json import Draft
from quizzes.domain.derivation.facts import Fact
from quizzes.domain.derivation.reading import Reading

RULE, SURE = "date-gap", 0.65
MOST_WORDS = 32
MOST_DATES = 2
"""Of a sentence: with more, one answers for another."""


def gap_drafts(reading: Reading, facts: Sequence[Fact]) -> Iterable[Draft]:
    """A draft for each event whose date is written out, in a short sentence that stands alone."""
    document = reading.document
    for fact in facts:
        time, sentence = time_to_ask(fact), document.sentences[fact.sentence]
        dates = sum(other.sentence == fact.sentence for other in reading.times)
        if time is None or time.inferred or dates > MOST_DATES:
            continue
        if reading.parses and clause_at(document, reading.parses[fact.sentence], [time.span]):
            continue
        before = document.text[sentence.start : time.span.start]
        after = document.text[time.span.end : sentence.end]
        text = " ".join(f"{before}[[when]]{after}".split())
        words = text.split()
        if len(words) > MOST_WORDS or _points_back(words) or time.span.text in before + after:
            continue
        yield Draft(
            facts=(fact.id,),
            kind="cloze",
            content=Content(
                stem=text,
                spec={
                    "gaps": {
                        "when": {"kind": "date", "spec": {"required": ASKED[time.precision][0]}}
                    }
                },
                keys=(KeyContent(time.date.edtf, gap="when"),),
            ),
            rule=RULE,
            confidence=round(SURE * fact.confidence, 2),
            worth=fact.worth,
            answer=show_date(time.date),
        )


def _points_back(words: Sequence[str]) -> bool:
    """Whether the sentence begins with a pronoun or a connective, or has one before any name."""
    if words[0].lower() in VAGUE | LEADING:
        return True
    named = next((n for n, word in enumerate(words) if n and word[:1].isupper()), len(words))
    return any(word.lower().strip(",;") in PRONOUNS for word in words[:named])

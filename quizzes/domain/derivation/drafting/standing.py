"""Sentences of the text that can be read alone, with a gap where the answer stands."""

from collections.abc import Mapping

from quizzes.domain.derivation.drafting.pointing import (
    LEADING,
    begins_away,
    has_unnamed_object,
    is_unnamed,
    points_away,
    says_away,
)
from quizzes.domain.derivation.parsing.trees import SUBJECTS, Tree
from quizzes.domain.derivation.reading import Reading
from quizzes.domain.derivation.values import Document, Span

_NOT_SURE = frozenset({"would", "could", "might", "may"})


def standing_from(reading: Reading, index: int) -> int | None:
    """Where the sentence begins without a connective; None if it points at what it follows."""
    sentence = reading.document.sentences[index]
    text = reading.document.folded[sentence.start : sentence.end]
    first, _, rest = text.partition(" ")
    start = sentence.start
    if first.rstrip(",").lower() in LEADING and rest:
        start, text = sentence.end - len(rest), rest
    actors = reading.participants.within(reading.document.span(start, sentence.end))
    named = any(actor.span.start == start for actor in actors[:1])
    begun = (
        begins_away(text.split(), named=named)
        or says_away(text)
        or text.rstrip(" .?!").endswith("'s")
    )
    return None if begun or _is_about_the_unnamed(reading, index) or '"' in text else start


def with_gaps(document: Document, start: int, end: int, gaps: Mapping[str, Span]) -> str:
    """The text on one line, with the mark of each gap in the place of its span."""
    said, at = "", start
    for name, span in gaps.items():
        said, at = f"{said}{document.text[at : span.start]}[[{name}]]", span.end
    text = " ".join(f"{said}{document.text[at:end]}".split())
    return text[:1].upper() + text[1:]


def _is_about_the_unnamed(reading: Reading, index: int) -> bool:
    """Whether it speaks of "the test", of which one would have to know which, or of "them"."""
    parse = reading.parses[index] if reading.parses else None
    if parse is None or not parse.has_tree:
        return False
    tree = Tree(parse)
    verbs = [at for at, token in enumerate(parse.tokens) if token.dep == "ROOT"]
    subjects = [tree.child(verb, SUBJECTS) for verb in verbs]
    everything = range(len(parse.tokens))
    unnamed = any(subject is not None and is_unnamed(tree, subject) for subject in subjects)
    weather = any(token.dep in SUBJECTS and token.text.lower() == "it" for token in parse.tokens)
    likely = any(token.dep == "aux" and token.text.lower() in _NOT_SURE for token in parse.tokens)
    compared = parse.tokens[0].text.lower().endswith("est")
    return (
        unnamed
        or weather
        or likely
        or compared
        or has_unnamed_object(tree, everything)
        or points_away(tree, everything)
    )

"""From an article's text to its paragraphs and sentences, each with its place in the text."""

from quizzes.domain.derivation.ingest.folding import fold
from quizzes.domain.derivation.ingest.markup import blank_markup
from quizzes.domain.derivation.ingest.passages import passages_of
from quizzes.domain.derivation.ingest.sentences import sentences_of
from quizzes.domain.derivation.values import Document, PassageKind, Sentence

__all__ = ["read_article"]


def read_article(text: str) -> Document:
    """Read plain text or HTML. Nothing is refused; a text without a sentence has no sentences."""
    folded = fold(blank_markup(text))
    passages = passages_of(folded)
    sentences = tuple(
        Sentence(passage.number, start, end)
        for passage in passages
        if passage.kind is PassageKind.BODY
        for start, end in sentences_of(folded, passage.start, passage.end)
    )
    # Line ends have told the paragraphs apart; to what matches words they are spaces.
    return Document(text, folded.replace("\n", " "), passages=passages, sentences=sentences)

"""The parser that is always there: words, guessed parts of speech, no tree."""

from quizzes.domain.derivation.parsing.guessing import guess, names_within
from quizzes.domain.derivation.parsing.splitting import split_words
from quizzes.domain.derivation.values import Document, Parse, Sentence, Token


class RuleParser:
    """Knows no heads and no entities; capitals alone tell it names."""

    name = "rules"

    def parse(self, document: Document) -> tuple[Parse, ...]:
        split = [(sentence, _words(document, sentence)) for sentence in document.sentences]
        names: set[str] = set()
        for _, words in split:
            names |= names_within([text for text, _, _ in words])
        return tuple(_parse(sentence, words, names=names) for sentence, words in split)


def _words(document: Document, sentence: Sentence) -> list[tuple[str, int, int]]:
    return [
        (document.folded[start:end], start, end)
        for start, end in split_words(document.folded, start=sentence.start, end=sentence.end)
    ]


def _parse(sentence: Sentence, words: list[tuple[str, int, int]], *, names: set[str]) -> Parse:
    guesses = guess([text for text, _, _ in words], names=names)
    tokens = tuple(
        Token(text, start, end, lemma=text.lower(), pos=pos, tag=tag)
        for (text, start, end), (pos, tag) in zip(words, guesses, strict=True)
    )
    return Parse(sentence, tokens, has_tree=False)

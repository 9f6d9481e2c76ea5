"""The wording of options: none stands out, none is all or none of the others."""

import re
from collections import Counter
from collections.abc import Iterator

from quizzes.domain.lint.rule import Examples, Rule
from quizzes.domain.lint.samples import choice, several
from quizzes.domain.lint.values import ERROR, Context, Subject
from quizzes.domain.lint.words import MONTHS, content_words
from quizzes.domain.messages import Message
from quizzes.domain.questions import Option
from quizzes.domain.text import normalise

LONG_KEY = 4
"""Words from which on a key is compared with the other options."""
LONGER = 1.5
"""How many times as long as the longest distractor the key may be."""

_ALL_OR_NONE = re.compile(
    r"(all|none|both|neither|any|some|two) of (the|these|them)\b"
    r"( (above|others?|options|rest))?\.?|"
    r"all the above\.?|(both|neither) .{1,5} (and|nor) .{1,5}\.?",
    re.IGNORECASE,
)
_ABSOLUTE = re.compile(
    r"\b(always|(?<!had )(?<!has )(?<!have )never|nobody|everybody|everyone|no one|nothing|"
    r"everything|absolutely|completely|entirely|totally|in every case|in all cases|"
    r"under no circumstances|without exception|impossible)\b",
    re.IGNORECASE,
)
_FORMS = (
    ("infinitive", r"(not )?to [a-z]+\b"),
    ("that", r"that (?!of\b)"),
    ("reason", r"(because|since|so that|in order to)\b"),
    ("condition", r"(if|unless|whether|provided)\b"),
    ("means", r"(by|through) [a-z]*ing\b"),
    ("sentence", r"(he|she|it|they|there|we)\b"),
    ("action", r"[a-z]{2,}ing\b"),
    ("number", rf"(about |some |over |under |late |early |the )?(\d|{MONTHS}\b)"),
)
_PHRASE = "phrase"
_CLEAR = frozenset({"infinitive", "that", "reason", "condition", "means", "sentence"})
"""Forms that cannot be taken for another one."""


def _sides(subject: Subject) -> tuple[list[Option], list[Option]]:
    """Right and wrong options; nothing where no options are chosen from."""
    if subject.shape not in {"choice", "choices"}:
        return [], []
    right: list[Option] = []
    wrong: list[Option] = []
    for option in subject.question.options:
        key = subject.question.key_for(option.id)
        (right if key and key.credit == 1 else wrong).append(option)
    return right, wrong


def _all_or_none(subject: Subject, context: Context) -> Iterator[Message]:
    for option in (*_sides(subject)[0], *_sides(subject)[1]):
        if _ALL_OR_NONE.fullmatch(option.text.strip()):
            yield Message.of("lint.all_or_none", option=option.text)


def _absolute(subject: Subject, context: Context) -> Iterator[Message]:
    """Absolutes give themselves away as wrong; only those that set an option apart count."""
    right, wrong = _sides(subject)
    if any(_ABSOLUTE.search(option.text) for option in right):
        return
    for option in wrong:
        if found := _ABSOLUTE.search(option.text):
            yield Message.of("lint.absolute", option=option.text, word=found[0])


def _long_key(subject: Subject, context: Context) -> Iterator[Message]:
    """Names and dates are as long as they are."""
    right, wrong = _sides(subject)
    longest = max((len(option.text.split()) for option in wrong), default=0)
    for option in right:
        count = len(option.text.split())
        given = normalise(option.text) in context.handles or form_of(option.text) == "number"
        if longest and count >= LONG_KEY and count > LONGER * longest and not given:
            yield Message.of("lint.long_key", option=option.text)


def _form(subject: Subject, context: Context) -> Iterator[Message]:
    """One option alone is of another form than all others."""
    right, wrong = _sides(subject)
    forms = {option.text: form_of(option.text) for option in (*right, *wrong)}
    counts = Counter(forms.values())
    if len(counts) != 2 or len(forms) < 3:
        return
    (usual, many), (odd, few) = counts.most_common()
    if few == 1 < many and (odd in _CLEAR or usual in _CLEAR | {"action", "number"}):
        text = next(text for text, form in forms.items() if form == odd)
        yield Message.of("lint.option_form", option=text)


def form_of(text: str) -> str:
    """The grammatical form of an option, as far as its first words tell."""
    folded = text.strip().casefold()
    return next((name for name, pattern in _FORMS if re.match(pattern, folded)), _PHRASE)


def _same_meaning(subject: Subject, context: Context) -> Iterator[Message]:
    """A wrong option that has the words of a right one, in another order or form."""
    right, wrong = _sides(subject)
    for option in wrong:
        words = Counter(content_words(option.text))
        if len(words) > 1 and any(
            words == Counter(content_words(each.text)) and not _differs(option.text, each.text)
            for each in right
        ):
            yield Message.of("lint.same_meaning", option=option.text)


_TURNS = frozenset(
    {"not", "no", "never", "without", "before", "after", "over", "under", "more", "less"}
    | {"from", "to", "by", "of"}
)


def _differs(text: str, other: str) -> bool:
    """Whether small words that turn the meaning differ; the "to" of an infinitive is none."""
    small = [
        [word for word in normalise(each).removeprefix("to ").split() if word in _TURNS]
        for each in (text, other)
    ]
    return small[0] != small[1]


RULES = (
    Rule("all-or-none", _all_or_none),
    Rule("absolute-option", _absolute),
    Rule("long-key", _long_key),
    Rule("option-form", _form),
    Rule("same-meaning", _same_meaning, level=ERROR),
)

_WHY = "Why did Blériot fly?"
_GOOD = choice(_WHY, "To win a prize", "To see the sea", "To visit friends")
EXAMPLES = {
    "all-or-none": Examples(
        (
            choice(_WHY, "To win a prize", "To see the sea", "All of the above"),
            choice(_WHY, "None of these", "To see the sea", "To visit friends"),
        ),
        (_GOOD, choice("Who came?", "All of the pilots of Calais", "Nobody from Calais")),
    ),
    "absolute-option": Examples(
        (choice(_WHY, "To win a prize", "To be never forgotten", "To see the sea"),),
        (
            _GOOD,
            choice(_WHY, "To win everything", "To be never forgotten", "To see the sea"),
            choice(_WHY, "He loved the sea", "He had never seen the sea", "He was ill"),
        ),
    ),
    "long-key": Examples(
        (choice(_WHY, "To win the prize that a newspaper had offered", "To see it", "To fly"),),
        (
            _GOOD,
            choice("When did he fly?", "about 1909 to about 1911", "1912"),
            several("What flew?", ["A kite", "A jet"], ["A tree that grew beside a field"]),
        ),
    ),
    "option-form": Examples(
        (
            choice(_WHY, "To win a prize", "Because he could", "To see the sea", "To land"),
            choice("What did he see?", "Boats", "A pier", "That the wind had turned", "Sand"),
        ),
        (
            _GOOD,
            choice("What fell?", "Rain", "Falling ash", "A stone", "Snow"),
            choice("When did he fly?", "1909", "July 1911", "1912"),
        ),
    ),
    "same-meaning": Examples(
        (choice(_WHY, "To win the newspaper's prize", "For winning a newspaper prize", "To see"),),
        (_GOOD, choice(_WHY, "To fly from France to Dover", "To fly to France from Dover")),
    ),
}

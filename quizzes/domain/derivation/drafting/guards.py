"""Hard rules for drafts: what breaks one is not proposed at all."""

from quizzes.domain.authoring import problems
from quizzes.domain.derivation.drafts_as_json import Draft
from quizzes.domain.derivation.reading import Reading
from quizzes.domain.derivation.values import PassageKind

FEWEST_WORDS, MOST_WORDS = 5, 38


def allowed(draft: Draft, reading: Reading) -> bool:
    """Whether the draft is a sound question of its kind, of a fair length, and no heading."""
    errors = [each for each in problems(draft.kind, draft.content) if each.level == "error"]
    count = len(draft.content.stem.split())
    stem = draft.content.stem.rstrip("?.").casefold()
    headings = {
        reading.document.text[passage.start : passage.end].casefold()
        for passage in reading.document.passages
        if passage.kind is PassageKind.HEADING
    }
    return not errors and FEWEST_WORDS <= count <= MOST_WORDS and stem not in headings

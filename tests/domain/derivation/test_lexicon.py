"""Every pattern of the lexicon fires in its own example, by tree and by word order."""

import pytest

from quizzes.domain.derivation.causes.finding import find_links
from quizzes.domain.derivation.causes.inflection import forms
from quizzes.domain.derivation.causes.lexicon import occurrences, patterns
from quizzes.domain.derivation.causes.values import Place
from quizzes.domain.derivation.ingest import read_article
from tests.domain.derivation.readers import parsed


@pytest.mark.parametrize("parser", ["rules", "model"])
@pytest.mark.parametrize("pattern", patterns(), ids=lambda pattern: pattern.name)
def test_a_pattern_fires_in_its_example(pattern, parser):
    parses = parsed(read_article(pattern.example), parser)

    fired = [link for parse in parses for link in find_links(parse) if link.pattern == pattern]

    assert [link.inner != () for link in fired] == [True]
    assert not set(fired[0].inner) & set(fired[0].outer)


def test_names_are_unique():
    names = [pattern.name for pattern in patterns()]

    assert sorted(set(names)) == sorted(names)


def test_there_is_a_pattern_for_every_place():
    assert {pattern.place for pattern in patterns()} == set(Place)


def test_the_longest_pattern_wins():
    words = ["it", "closed", "because", "of", "the", "rain"]

    assert [pattern.name for pattern, _ in occurrences(words)] == ["phrase:because of"]


def test_a_gap_holds_an_object():
    words = ["they", "blamed", "the", "fire", "on", "the", "railway"]

    found = {pattern.name: places for pattern, places in occurrences(words)}

    assert found["verb:blame ~ on"] == (1, 4)


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("cause", ("cause", "causes", "caused", "causing")),
        ("lead", ("lead", "leads", "led", "leading")),
        ("push", ("push", "pushes", "pushed", "pushing")),
        ("fuel", ("fuel", "fuels", "fuelled", "fueled", "fuelling", "fueling")),
        ("destroy", ("destroy", "destroys", "destroyed", "destroying")),
        ("justify", ("justify", "justifies", "justified", "justifying")),
    ],
)
def test_verbs_are_inflected(verb, expected):
    assert forms(verb) == expected

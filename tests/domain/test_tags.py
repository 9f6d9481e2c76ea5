"""Names of tags: read from what somebody typed, compared without their case."""

import pytest

from quizzes.domain.messages import Malformed, Message
from quizzes.domain.tags import anki_tag, listed_tags, tag_handle, tag_name, tag_names


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Cold War", "Cold War"),
        ("  Cold \t\n War ", "Cold War"),
        ("C++", "C++"),
        ("Cafe\u0301", "Café"),
        ("\u200bwater\u0000\u202e", "water"),
        ("a \u200b b", "a b"),
        ("水\ud800", "水"),
        ("9", "9"),
        ("x" * 50, "x" * 50),
    ],
)
def test_a_name_has_single_spaces_and_nothing_unseen(typed, name):
    assert (tag_name(typed), tag_name(name)) == (name, name)


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("", Message.of("tag.no_letter", name="")),
        (" –!\u200b", Message.of("tag.no_letter", name="–!")),
        ("war, peace", Message.of("tag.comma", name="war, peace")),
        ("x" * 51, Message.of("tag.too_long", limit=50)),
    ],
)
def test_what_is_no_name(typed, message):
    with pytest.raises(Malformed) as refusal:
        tag_name(typed)

    assert refusal.value.message == message


@pytest.mark.parametrize(
    "names", [("Cold War", "COLD war"), ("Ägypten", "ägypten"), ("Straße", "STRASSE")]
)
def test_two_spellings_of_one_tag(names):
    assert len({tag_handle(name) for name in names}) == 1
    assert tag_names(names) == names[:1]


def test_handles_grow_no_longer_than_their_column():
    longest = max((chr(code) for code in range(0x20000)), key=lambda each: len(tag_handle(each)))

    assert len(tag_handle(longest)) == 3


def test_a_list_is_parted_by_commas_and_sorted_without_case():
    assert listed_tags(" when,  Who ,,why, WHO,") == ("when", "Who", "why")
    assert listed_tags(" , ") == ()


def test_no_more_than_fifty_at_once():
    fifty = [f"t{number}" for number in range(50)]

    assert len(tag_names([*fifty, "T7"])) == 50
    with pytest.raises(Malformed) as refusal:
        tag_names([*fifty, "t50"])
    assert refusal.value.message == Message.of("tag.too_many", limit=50)


@pytest.mark.parametrize(
    ("name", "part"),
    [("Cold War", "Cold-War"), ('a::b "c"', "a-b-c"), ("水\u3000火", "水-火"), (": x", "x")],
)
def test_an_anki_tag_has_neither_blanks_nor_colons(name, part):
    assert anki_tag(name) == part

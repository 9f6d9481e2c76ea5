"""In what order: five or more events that can be told apart by their dates."""

from tests.domain.derivation.drafting.drafting import drafted

EVENTS = (
    "Ada Quill opened the bridge in 1902. In 1911, Ostmark joined the league. "
    "Ben Hale left the council in May 1914. On 5 May 1918, Dora Finch wrote a letter to Ada Quill. "
)
FIFTH = "Carl Reed founded a school in 1920. "


def ordered(text):
    return [
        [(option.value, option.text) for option in draft.content.options]
        for draft in drafted(text, rule="in-what-order")
    ]


def test_events_are_told_without_their_dates():
    assert ordered(FIFTH + EVENTS) == [
        [
            ("1902", "Ada Quill opened the bridge"),
            ("1911", "Ostmark joined the league"),
            ("1914-05", "Ben Hale left the council"),
            ("1918-05-05", "Dora Finch wrote a letter to Ada Quill"),
            ("1920", "Carl Reed founded a school"),
        ]
    ]


def test_no_order_of_four_nor_of_what_overlaps_points_back_or_has_a_number():
    assert ordered(EVENTS) == []
    assert ordered(EVENTS + "Carl Reed founded a school in 1914.") == []
    assert ordered(EVENTS + "His friends founded a school in 1920.") == []
    assert ordered(EVENTS + "Carl Reed founded 3 schools in 1920.") == []


YEARS = (
    "Ada Quill opened the bridge in 1902. In 1911, Ostmark joined the league. Ben Hale left the "
    "council in 1914. In 1918, Dora Finch wrote a letter to Ada Quill. "
)


def test_events_are_matched_with_their_years_and_one_year_is_left_over():
    (draft,) = drafted(YEARS + FIFTH, rule="event-to-year")

    options = draft.content.options
    years = {option.handle: option.text for option in options if option.handle}
    assert {o.text: years[o.target] for o in options if o.side == "left"} == {
        "Ostmark joined the league": "1911",
        "Ada Quill opened the bridge": "1902",
        "Ben Hale left the council": "1914",
        "Carl Reed founded a school": "1920",
    }
    assert [o.text for o in options if o.side == "right" and not o.handle] == ["1918"]


def test_no_years_are_matched_where_there_are_four_or_two_are_the_same():
    assert drafted(YEARS, rule="event-to-year") == ()
    assert drafted(f"{YEARS}In May 1918, Ostmark joined a guild.", rule="event-to-year") == ()

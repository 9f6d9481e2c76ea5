"""The real Anki takes our packages, whatever stands in them."""

from dataclasses import replace
from uuid import UUID

import pytest

from quizzes.domain.interchange.anki import Home, Link, build_package, compose, write
from quizzes.domain.interchange.anki.notetypes import NOTETYPES
from tests.anki_judge import Log, learner
from tests.domain.interchange.anki.samples import (
    BLERIOT,
    FLIGHTS,
    HOME,
    SMALL,
    WRIGHT,
    deck,
    item,
    typed,
)
from tests.domain.interchange.anki.test_composing import PAIRS
from tests.domain.interchange.anki.test_typed_cards import CROSSING

pytestmark = pytest.mark.anki

HOSTILE = (
    "Who wrote <b>&amp;</b> & <script>alert(1)</script>?",
    "Who ends \x1f fields in Paris?",
    "Who hides {{c1::clozes::here}} and {{Answer}} from Ada?",
    "Who plays [sound:none.mp3] and [latex]x[/latex] in Paris?",
    "من عبر القناة أولا؟ \u202e",
    "Who flew 🛩️ over Paris 🇫🇷?",
    "Who said \\(x\\) to Ada\r\nand to nobody else?",
    "Who used a lone \ud83d surrogate in Paris?",
    'Who said "<!--" in Paris\'s <img src="none.png"> hall?',
)


LINK = Link("Ada Reed", reversible=True)
EVERY_TYPE = replace(
    SMALL,
    items=(*SMALL.items, item(104, PAIRS, links={"p1": LINK}), item(105, CROSSING)),
    names=frozenset({"Ada Reed"}),
)


@pytest.mark.parametrize("as_choices", [False, True])
def test_anki_shows_every_card_of_every_note_type(as_choices: bool) -> None:
    composition = compose(replace(EVERY_TYPE, as_choices=as_choices))
    with learner() as anki:
        log = anki.take(write(composition).content)

        types = {note.notetype for note in composition.notes}
        assert types == set(NOTETYPES)
        assert log == Log(new=9)
        assert anki.decks() == {HOME.name: 10}
        assert anki.faults() == []


def test_a_gap_hides_its_answer_and_then_shows_it() -> None:
    with learner() as anki:
        anki.take(build_package(deck(item(105, CROSSING))).content)

        front, back = anki.faces()[0]
        assert (">1909<" in front, ">1909<" in back) == (False, True)
        assert "English Channel in 36 minutes." in front


def test_new_cards_come_in_the_order_of_the_deck() -> None:
    with learner() as anki:
        anki.take(build_package(SMALL).content)

        shown = [front.split('dir="auto">')[1].split("<")[0] for front, _ in anki.faces()]
        assert shown == [
            "Who built the aeroplane that flew at Kitty Hawk?",
            "Which came first?",
            "Who was the first to fly across the Channel?",
            "Which came first?",
        ]


def test_the_back_begins_with_the_answer() -> None:
    with learner() as anki:
        anki.take(build_package(deck(WRIGHT)).content)

        ((_, back),) = anki.faces()
        parts = ["The Wright brothers", "bicycle shop", "Ada Reed argues", "The Hangar"]
        places = [back.index(part) for part in parts]
        assert places == sorted(places)
        assert back.index("The Wright brothers") < back.index("Who built")


def test_hostile_text_comes_through_as_text() -> None:
    answer = "Amelia & <i>{{c1::x}}</i>"
    items = [
        item(number, typed(stem, answer), rank=(number,)) for number, stem in enumerate(HOSTILE)
    ]
    with learner() as anki:
        package = build_package(deck(*items))
        log = anki.take(package.content)

        assert package.skipped == ()
        assert log == Log(new=len(HOSTILE))
        answers = {fields["Answer"] for fields in anki.fields().values()}
        assert answers == {"Amelia &amp; &lt;i&gt;&#123;&#123;c1::x&#125;&#125;&lt;/i&gt;"}
        assert anki.faults() == []


def test_a_hostile_deck_name_is_found_again() -> None:
    home = Home(UUID(int=5), 'A "deck" \x1f of :: <b>Ada</b> & \u202eothers')
    with learner() as anki:
        anki.take(build_package(deck(replace(WRIGHT, home=home))).content)
        first = anki.decks()
        log = anki.take(build_package(deck(replace(WRIGHT, home=home), BLERIOT)).content)

        assert log == Log(new=1, duplicate=1)
        assert sum(first.values()) == 1
        assert anki.decks() == first | {HOME.name: 1}


def test_two_articles_in_one_package_go_to_two_decks() -> None:
    other = Home(UUID(int=2), "Quizsite::Other")
    with learner() as anki:
        anki.take(build_package(deck(WRIGHT, replace(FLIGHTS, home=other))).content)

        assert anki.decks() == {HOME.name: 1, other.name: 2}


def test_an_unchanged_package_changes_nothing() -> None:
    content = build_package(SMALL).content
    with learner() as anki:
        anki.take(content)
        anki.study(3)
        before, scheduled = anki.fields(), anki.schedule()

        assert anki.take(content) == Log(duplicate=4)
        assert anki.fields() == before
        assert anki.schedule() == scheduled

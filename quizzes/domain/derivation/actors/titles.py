"""Titles of people and the words that tell an organisation or an event by its name."""

from collections.abc import Sequence

from quizzes.domain.derivation.wordlists import words

# A title may have a word before it that says of what: "Interior Minister".
_TITLES = words(
    "President Vice-President Premier Minister Chancellor Secretary Ambassador Governor Mayor "
    "Senator Representative Congressman Congresswoman Chairman Chairwoman Chair Chief Director "
    "Commissioner Commander General Admiral Colonel Major Captain Marshal Lieutenant Sergeant "
    "King Queen Prince Princess Emperor Empress Tsar Czar Sultan Shah Emir Duke Duchess Count "
    "Lord Lady Baron Sir Dame Pope Cardinal Archbishop Bishop Father Sister Rabbi Imam Ayatollah "
    "Judge Justice Attorney Prosecutor Inspector Superintendent Sheriff Professor Doctor Dr Dr. "
    "Mr Mr. Mrs Mrs. Ms Ms. Gen. Col. Lt. Sgt. Spokesman Spokeswoman Engineer president "
    "chairman chairwoman director governor mayor minister king queen emperor general secretary "
    "ambassador premier chancellor professor spokesman spokeswoman engineer chief"
)
_BEFORE = words(
    "Prime Foreign Interior Defence Defense Finance Vice Deputy Deputy First Lord Grand Crown "
    "Attorney Secretary Interior Justice Health Education Trade Energy Home Environment Labour "
    "Labor Transport Agriculture Acting Former Major Lieutenant Brigadier prime foreign interior "
    "defence defense finance vice deputy acting former chief"
)
_AFTER = (("of", "Staff"), ("of", "State"), ("-", "General"), ("General",), ("of", "staff"))
_ORGANISATIONS = words(
    "Ministry Agency Organization Organisation Office Party Movement University College Bank "
    "Army Navy Company Corporation Council Committee Commission Court Parliament Congress Senate "
    "Union Association Federation Institute Department Bureau Board Police Force Forces Front "
    "Group League Society Church Authority Service Guard Assembly Academy Museum Foundation "
    "Times Post Herald Works School Club Alliance"
)
_EVENTS = words(
    "War Treaty Act Agreement Revolution Crisis Summit Olympics Games Conference Accord Accords "
    "Pact Rebellion Uprising Silk Project Plan Initiative Day Battle Depression Law Bill "
    "Constitution Protocol Prize Award Week Festival Stink Exhibition Century Age"
)


_GIVEN = words(
    "Ada Adam Albert Alexander Alfred Alice Andrew Ann Anna Anne Anthony Arthur Ben Benjamin "
    "Charles Charlotte Christopher Daniel David Edward Edwin Elizabeth Emily Emma Eric Francis "
    "Frank Franz Fred Frederick George Hans Harold Harry Helen Henry Hugh Isaac Jack Jacob James "
    "Jan Jane Jean Joan Johann John Jonathan Joseph Julia Karl Kate Katherine Laura Lewis Louis "
    "Louise Lucy Luke Margaret Maria Mark Martin Mary Matthew Michael Nicholas Oliver Oscar Otto "
    "Paul Percy Peter Philip Rachel Ralph Richard Robert Roger Rosa Ruth Samuel Sarah Simon "
    "Sophia Stephen Susan Theodore Thomas Tim Tom Victor Walter Wilhelm William Ahmed Ali Ibrahim "
    "Ivan Mohammed Muhammad Vladimir Sergei Juan Jose José Carlos Luis Pierre Marie Giuseppe"
)
_PLACES = words(
    "Street Avenue River Mountain Mountains Island Islands Sea Ocean Bay Gulf Valley Desert "
    "Embankment Harbour Harbor Bridge Square Road Lake Mount Cape Port Fort County Province "
    "Canal Strait Peninsula Park Airport End Hill Hills"
)


def is_person(name: Sequence[str]) -> bool:
    """Whether a given name or an initial says that this is a person."""
    initial = any(len(word) == 2 and word[1] == "." for word in name[1:-1])
    return len(name) > 1 and (name[0] in _GIVEN or initial) and name[-1] not in _PLACES


def is_place(name: Sequence[str]) -> bool:
    """Whether the words of a name say that it is a place, such as a river."""
    return len(name) > 1 and (name[-1] in _PLACES or name[0] in {"Lake", "Mount", "Cape", "Port"})


def is_organisation(name: Sequence[str]) -> bool:
    """Whether the words of a name say that it is a body, such as a ministry."""
    return any(word in _ORGANISATIONS for word in (name[-1], name[0], *_before_of(name)))


def is_event(name: Sequence[str]) -> bool:
    """Whether the words of a name say that it is no actor, such as a war."""
    return name[-1] in _EVENTS or any(word in _EVENTS for word in _before_of(name))


def is_part_of_title(word: str) -> bool:
    """Whether a word stands for no one by itself, as in "Interior Minister"."""
    return word in _BEFORE or word in _TITLES


def title_length(name: Sequence[str]) -> int:
    """Count the words at the beginning of `name` that are a title ("Interior Minister Ada")."""
    at = 0
    while at < len(name) and name[at] in _BEFORE and at + 1 < len(name):
        at += 1
    if at < len(name) and name[at] in _TITLES:
        return at + 1 + _after(name[at + 1 :])
    return at if at and name[at - 1] in _TITLES else 0


def title_before(words_before: Sequence[str]) -> int:
    """Count the words at the end of `words_before` that are a title of who comes next."""
    for size in range(min(5, len(words_before)), 0, -1):
        if title_length(words_before[-size:]) == size:
            return size
    return 0


def _after(rest: Sequence[str]) -> int:
    return next((len(tail) for tail in _AFTER if tuple(rest[: len(tail)]) == tail), 0)


def _before_of(name: Sequence[str]) -> list[str]:
    return [name[at - 1] for at in range(1, len(name)) if name[at] in {"of", "for", "on"}]

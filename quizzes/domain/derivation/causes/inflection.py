"""The forms of an English verb, so that a lexicon can be matched without lemmas."""

_IRREGULAR = {
    "be": "be is are was were been being",
    "lead": "lead leads led leading",
    "make": "make makes made making",
    "give": "give gives gave given giving",
    "bring": "bring brings brought bringing",
    "drive": "drive drives drove driven driving",
    "leave": "leave leaves left leaving",
    "arise": "arise arises arose arisen arising",
    "let": "let lets letting",
    "keep": "keep keeps kept keeping",
    "spur": "spur spurs spurred spurring",
    "stem": "stem stems stemmed stemming",
    "compel": "compel compels compelled compelling",
    "fuel": "fuel fuels fuelled fueled fuelling fueling",
    "permit": "permit permits permitted permitting",
    "deter": "deter deters deterred deterring",
    "set": "set sets setting",
    "feed": "feed feeds fed feeding",
    "put": "put puts putting",
    "cut": "cut cuts cutting",
    "stop": "stop stops stopped stopping",
    "seek": "seek seeks sought seeking",
    "draw": "draw draws drew drawn drawing",
    "bear": "bear bears bore borne bearing",
    "mean": "mean means meant meaning",
    "throw": "throw throws threw thrown throwing",
    "beget": "beget begets begot begotten begetting",
}
_VOWELS = "aeiou"


def forms(verb: str) -> tuple[str, ...]:
    """List a verb's forms, the infinitive first."""
    if verb in _IRREGULAR:
        return tuple(_IRREGULAR[verb].split())
    if verb.endswith("e"):
        return verb, verb + "s", verb + "d", verb[:-1] + "ing"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    ending = "es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s"
    return verb, verb + ending, verb + "ed", verb + "ing"

"""Questions by which the contract test holds short text to its promises."""

from fractions import Fraction

from quizzes.domain.kinds._contract import Example
from quizzes.domain.questions import Key, Question, Shown

_MALFORMED = (7, ["Rahmon"], {"text": "Rahmon"}, True, "x" * 501, "Rah\x00mon")

_PRESIDENT = Question(
    Shown(
        kind="short_text",
        stem="Which head of state does Beijing want to see stay in office?",
        spec={"form": "person"},
    ),
    keys=(
        Key(value="Emomali Rahmon"),
        Key(value="Imomali Rahmon"),
        Key(value="Rahmon"),
        Key(value="Rakhmon"),
        Key(
            value="the Tajik leader", credit=Fraction(1, 2), feedback="True, but what is his name?"
        ),
    ),
    key_spec={"near": ["Xi Jinping", "Ramazon Rahimzoda", "Fang Fenghui", "Rahman"]},
    explanation="His rule is what the aid protects.",
)

_ORGANISATION = Question(
    Shown(
        kind="short_text",
        stem="At whose summit did the two presidents meet?",
        spec={"form": "organisation"},
    ),
    keys=(Key(value="Shanghai Cooperation Organization"), Key(value="SCO")),
    key_spec={"near": ["United Nations", "Collective Security Treaty Organization"]},
)

_YEAR_WORD = Question(
    Shown(kind="short_text", stem="Which Spanish word means year?", spec={"form": "term"}),
    keys=(Key(value="año"), Key(value="ano", credit=Fraction(0))),
    key_spec={"accents_matter": True},
)

_KEYWORD = Question(
    Shown(kind="short_text", stem="Which Python keyword starts a function?"),
    keys=(Key(value="def"),),
    key_spec={"rule": "exact"},
)

EXAMPLES = (
    Example(
        question=_PRESIDENT,
        right=("Emomali Rahmon", " president rahmon ", "RAKHMON", "Emomali Rahmom", "Rahmón"),
        wrong=("Rahman", "Rahimzoda", "Xi Jinping", "not Rahmon", "Emomali"),
        partly=(("Tajik leader", Fraction(1, 2)), ("The Tajik laeder", Fraction(1, 2))),
        blank=(None, "", "   "),
        malformed=_MALFORMED,
    ),
    Example(
        question=_ORGANISATION,
        right=(
            "Shanghai Cooperation Organisation",
            "the Shanghai Cooperation Organization (SCO)",
            "S.C.O.",
        ),
        wrong=("United Nations", "United Nations (SCO)", "SOC", "CSTO"),
        blank=(None, "", "\u00a0"),
        malformed=_MALFORMED,
    ),
    Example(question=_YEAR_WORD, right=("año", "An\u0303o", "AÑO"), wrong=("ano", "mes")),
    Example(question=_KEYWORD, right=("def", "def "), wrong=("Def", "def:", "dfe")),
)

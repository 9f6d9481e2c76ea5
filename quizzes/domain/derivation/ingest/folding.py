"""Typographic signs made plain, one code point for one, so that places stay what they are."""

_PLAIN = {
    "'": "‘’‚‛ʼ′´`",
    '"': "“”„‟«»″",
    "-": "‐‑‒–—―−﹣",
    " ": "\t\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u200b\u200c\u200e\u200f\u202f\u205f\u2060\u3000\ufeff",
    "\n": "\x85\u2028\u2029",
}
_TABLE = str.maketrans({sign: plain for plain, signs in _PLAIN.items() for sign in signs})


def fold(text: str) -> str:
    """The text with plain quotes, dashes, spaces and line ends, at equal length."""
    return text.replace("\r\n", " \n").replace("\r", "\n").translate(_TABLE)

"""Proposers of facts beside the finders of this project: a language model, say, or a file.

Nothing that one says is trusted: `checking` holds it against the text, and a person decides.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Protocol


class Proposer(Protocol):
    """Proposes facts of a text, in the public shape of `derive`.

    `name` stands before the rule of each fact, so that its yield can be told apart. `sends_away`
    says that the text leaves this machine: then a publisher's text is not given to it.
    """

    name: str
    sends_away: bool

    def propose(self, text: str, *, title: str, published: str) -> Iterable[Mapping[str, Any]]:
        """Offsets count code points of `text`; `published` is EDTF, "" where it is not known."""
        ...

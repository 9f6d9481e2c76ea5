"""A parsed sentence as a tree: who hangs on whom, and which words belong to a phrase."""

from collections.abc import Iterable

from quizzes.domain.derivation.values import Parse, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
# A word hung on another by one of these has the other's subject for its own.
_SHARED = frozenset({"conj", "xcomp", "advcl", "pcomp", "prep", "aux", "acomp"})


class Tree:
    """The tokens of one sentence with the children of each."""

    def __init__(self, parse: Parse) -> None:
        self.parse = parse
        self.tokens = parse.tokens
        self.children: list[list[int]] = [[] for _ in parse.tokens]
        for index, token in enumerate(parse.tokens):
            if token.head not in (index, -1):
                self.children[token.head].append(index)

    def __getitem__(self, index: int) -> Token:
        return self.tokens[index]

    def head(self, index: int) -> int:
        """Give the head of a token; a root is its own."""
        head = self.tokens[index].head
        return index if head == -1 else head

    def child(self, index: int, deps: Iterable[str]) -> int | None:
        """Give the first child with one of the labels."""
        wanted = set(deps)
        return next((c for c in self.children[index] if self.tokens[c].dep in wanted), None)

    def subtree(self, index: int, *, without: Iterable[int] = ()) -> list[int]:
        """List a token and all below it, in order, leaving out the subtrees of `without`."""
        left_out = set(without)
        found, waiting = [], [index]
        while waiting:
            at = waiting.pop()
            if at in left_out and at != index:
                continue
            found.append(at)
            waiting.extend(self.children[at])
        return sorted(found)

    def above(self, index: int) -> list[int]:
        """List the heads of a token from the nearest to the root."""
        found: list[int] = []
        while (up := self.head(index)) != index and up not in found:
            found.append(up)
            index = up
        return found

    def subject(self, index: int) -> int | None:
        """Give a verb's subject, its own or that of the verb it is joined or subordinate to."""
        for verb in [index, *self.above(index)]:
            if (found := self.child(verb, SUBJECTS)) is not None and found != index:
                return found
            if self.tokens[verb].dep not in _SHARED:
                return None
        return None

"""The optimal string alignment distance: how many slips of the keyboard lie between two words."""


def osa_distance(left: str, right: str, *, limit: int | None = None) -> int:
    """Insertions, deletions, substitutions and swaps of neighbours that turn left into right.

    No part is edited twice (so "ca" and "abc" are 3 apart, where Damerau's distance is 2). With a
    `limit`, any greater distance comes back as limit + 1, in time linear in the length.
    Source: L. Boytsov, Indexing methods for approximate dictionary searching, JEA 16, 2011.
    """
    bound = max(len(left), len(right)) if limit is None else limit
    beyond = bound + 1
    if abs(len(left) - len(right)) > bound:
        return beyond
    width = len(right) + 1
    above: list[int] = []
    row = [min(j, beyond) for j in range(width)]
    for i, letter in enumerate(left, start=1):
        two_above, above = above, row
        row = [beyond] * width
        row[0] = least = min(i, beyond)
        # Cells further than the bound from the diagonal cannot be on a path within the bound.
        for j in range(max(1, i - bound), min(width - 1, i + bound) + 1):
            best = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (letter != right[j - 1]))
            if i > 1 and j > 1 and letter == right[j - 2] and left[i - 2] == right[j - 1]:
                best = min(best, two_above[j - 2] + 1)
            row[j] = min(best, beyond)
            least = min(least, best)
        if least > bound:
            return beyond
    return row[-1]

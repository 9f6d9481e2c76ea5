"""Word lists as they are easiest to read: words with spaces between them."""


def words(row: str) -> frozenset[str]:
    """The words of a row."""
    return frozenset(row.split())

"""What the notes of exported decks held, so that an unchanged note is never sent as changed."""

from django.db import models


class ExportedNote(models.Model):
    """`sha256` is the digest of the note as last exported, `changed_at` since when it is so.

    Anki updates a learner's copy of a note if ours changed later. Facts, claims and articles are
    edited in place, so that only a comparison of what is exported can tell when a card changed.
    """

    guid = models.CharField(max_length=16, primary_key=True)
    sha256 = models.CharField(max_length=64)
    changed_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.guid

"""What a bank file last put into a row, so that a person's later edit is never overwritten."""

from django.db import models


class LoadedRow(models.Model):
    """`sha256` is the digest of the row's content right after the load (`actions.load_bank`)."""

    uuid = models.UUIDField(primary_key=True)
    sha256 = models.CharField(max_length=64)

    def __str__(self) -> str:
        return str(self.uuid)

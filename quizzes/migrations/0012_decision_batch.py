"""Verdicts that were given at once are one batch, and like the rest of them it never changes."""

from importlib import import_module

from django.db import migrations, models

before = import_module("quizzes.migrations.0011_append_only_decisions")


class Migration(migrations.Migration):
    dependencies = [("quizzes", "0011_append_only_decisions")]
    operations = [
        migrations.RunPython(before.drop, before.create),
        migrations.AddField(
            model_name="decision",
            name="batch",
            field=models.UUIDField(blank=True, null=True),
        ),
        migrations.RunPython(before.create, before.drop),
    ]

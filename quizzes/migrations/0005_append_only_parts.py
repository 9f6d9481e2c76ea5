"""Let the database refuse to change the parts of a revision too: its options, keys and scalars.

A revision is what an attempt was shown and graded by, and every process keeps those it has read.
Left out are columns that become null when the row they point at goes: the fact of an option.
"""

from django.db import migrations, models

MODELS = ("Option", "Key", "KeySpec")

SQLITE = """
CREATE TRIGGER {table}_append_only BEFORE UPDATE OF {columns} ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
"""

POSTGRESQL = """
CREATE TRIGGER {table}_append_only BEFORE UPDATE OF {columns} ON {table}
FOR EACH ROW EXECUTE FUNCTION quizzes_append_only()
"""


def create(apps, schema_editor):
    form = POSTGRESQL if schema_editor.connection.vendor == "postgresql" else SQLITE
    for name in MODELS:
        meta = apps.get_model("quizzes", name)._meta
        columns = [
            schema_editor.quote_name(field.column)
            for field in meta.concrete_fields
            if field.remote_field is None or field.remote_field.on_delete is not models.SET_NULL
        ]
        schema_editor.execute(form.format(table=meta.db_table, columns=", ".join(columns)))


def drop(apps, schema_editor):
    on_postgresql = schema_editor.connection.vendor == "postgresql"
    for name in MODELS:
        table = apps.get_model("quizzes", name)._meta.db_table
        on = f" ON {table}" if on_postgresql else ""
        schema_editor.execute(f"DROP TRIGGER {table}_append_only{on}")


class Migration(migrations.Migration):
    dependencies = [("quizzes", "0004_learner_marking")]
    operations = [migrations.RunPython(create, drop)]

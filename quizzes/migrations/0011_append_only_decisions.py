"""Let the database refuse to change a decision on what was proposed: yield is counted by them."""

from django.db import migrations, models

SQLITE = """
CREATE TRIGGER {table}_append_only BEFORE UPDATE OF {columns} ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
"""

POSTGRESQL = """
CREATE TRIGGER {table}_append_only BEFORE UPDATE OF {columns} ON {table}
FOR EACH ROW EXECUTE FUNCTION quizzes_append_only()
"""

MODELS = ("Decision",)


def create(apps, schema_editor):
    form = POSTGRESQL if schema_editor.connection.vendor == "postgresql" else SQLITE
    meta = apps.get_model("quizzes", "Decision")._meta
    columns = [
        schema_editor.quote_name(field.column)
        for field in meta.concrete_fields
        if field.remote_field is None or field.remote_field.on_delete is not models.SET_NULL
    ]
    schema_editor.execute(form.format(table=meta.db_table, columns=", ".join(columns)))


def drop(apps, schema_editor):
    table = apps.get_model("quizzes", "Decision")._meta.db_table
    on = f" ON {table}" if schema_editor.connection.vendor == "postgresql" else ""
    schema_editor.execute(f"DROP TRIGGER {table}_append_only{on}")


class Migration(migrations.Migration):
    dependencies = [("quizzes", "0010_practice")]
    operations = [migrations.RunPython(create, drop)]

"""Let the database itself refuse to change what must only grow.

The one column left out is the account that wrote a row: it becomes null when the account goes.
On SQLite a later migration that rebuilds one of these tables drops its trigger; the test of this
migration looks for each of them, so that such a migration cannot forget to make it anew.
"""

from django.conf import settings
from django.db import migrations

MODELS = ("Revision", "Step", "Grade", "Review", "AuditEntry")

SQLITE = """
CREATE TRIGGER {table}_append_only BEFORE UPDATE OF {columns} ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
"""

POSTGRESQL_FUNCTION = """
CREATE FUNCTION quizzes_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END
$$
"""
POSTGRESQL = """
CREATE TRIGGER {table}_append_only BEFORE UPDATE OF {columns} ON {table}
FOR EACH ROW EXECUTE FUNCTION quizzes_append_only()
"""


def create(apps, schema_editor):
    on_postgresql = schema_editor.connection.vendor == "postgresql"
    if on_postgresql:
        # No parameters: % in the function is meant as it stands.
        schema_editor.execute(POSTGRESQL_FUNCTION, params=None)
    user = apps.get_model(settings.AUTH_USER_MODEL)
    for name in MODELS:
        model = apps.get_model("quizzes", name)
        columns = [
            schema_editor.quote_name(field.column)
            for field in model._meta.concrete_fields
            if field.related_model is not user
        ]
        schema_editor.execute(
            (POSTGRESQL if on_postgresql else SQLITE).format(
                table=model._meta.db_table, columns=", ".join(columns)
            )
        )


def drop(apps, schema_editor):
    on_postgresql = schema_editor.connection.vendor == "postgresql"
    for name in MODELS:
        table = apps.get_model("quizzes", name)._meta.db_table
        on = f" ON {table}" if on_postgresql else ""
        schema_editor.execute(f"DROP TRIGGER {table}_append_only{on}")
    if on_postgresql:
        schema_editor.execute("DROP FUNCTION quizzes_append_only()")


class Migration(migrations.Migration):
    dependencies = [("quizzes", "0001_schema"), migrations.swappable_dependency(settings.AUTH_USER_MODEL)]
    operations = [migrations.RunPython(create, drop)]

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("quizzes", "0006_remark")]

    operations = [
        migrations.CreateModel(
            name="Flag",
            fields=[
                (
                    "slot",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        serialize=False,
                        to="quizzes.slot",
                    ),
                ),
                ("created_at", models.DateTimeField()),
            ],
            options={"ordering": ["slot"]},
        ),
    ]

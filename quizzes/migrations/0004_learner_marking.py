from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("quizzes", "0003_exported_note")]

    operations = [
        migrations.AlterField(
            model_name="grade",
            name="reason",
            field=models.CharField(
                choices=[
                    ("answer", "answer"),
                    ("correction", "correction"),
                    ("instructor", "instructor"),
                    ("learner", "learner"),
                ],
                max_length=10,
            ),
        ),
    ]

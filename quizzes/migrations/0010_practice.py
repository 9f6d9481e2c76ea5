from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("quizzes", "0009_proposals")]

    operations = [
        migrations.AddField(
            model_name="attempt",
            name="practice",
            field=models.BooleanField(
                default=False,
                help_text="Of questions that were missed: no try at the quiz, and no score of it.",
            ),
        ),
        migrations.RemoveConstraint(model_name="attempt", name="attempt_one_open"),
        migrations.AddConstraint(
            model_name="attempt",
            constraint=models.UniqueConstraint(
                fields=["learner", "quiz", "practice"],
                condition=models.Q(closed_at__isnull=True),
                name="attempt_one_open",
            ),
        ),
    ]

import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('quizzes', '0005_append_only_parts'),
    ]

    operations = [
        migrations.CreateModel(
            name='Remark',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('kind', models.CharField(choices=[('appeal', 'my answer should count'), ('report', 'something is wrong')], max_length=6)),
                ('text', models.CharField(blank=True, max_length=500)),
                ('created_at', models.DateTimeField()),
                ('state', models.CharField(choices=[('open', 'open'), ('accepted', 'accepted'), ('declined', 'declined')], default='open', max_length=8)),
                ('decided_at', models.DateTimeField(blank=True, null=True)),
                ('decided_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('learner', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='remarks', to='quizzes.learner')),
                ('revision', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='remarks', to='quizzes.revision')),
                ('slot', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='remarks', to='quizzes.slot')),
                ('step', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='remarks', to='quizzes.step')),
            ],
            options={
                'verbose_name_plural': 'inbox',
                'ordering': ['-id'],
                'indexes': [models.Index(fields=['state', '-id'], name='remark_inbox'), models.Index(fields=['learner', 'created_at'], name='remark_budget')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('kind', 'appeal')), fields=('slot',), name='remark_appeal_once'), models.CheckConstraint(condition=models.Q(models.Q(('decided_at__isnull', True), ('state', 'open')), models.Q(models.Q(('state', 'open'), _negated=True), ('decided_at__isnull', False)), _connector='OR'), name='remark_decided_has_time')],
            },
        ),
    ]

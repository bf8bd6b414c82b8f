from django.db import migrations, models
from django.db.models import Q
from django.contrib.postgres.fields import ArrayField

LEVELS = ("EVERY", "NEEDED", "NONE")
TOPICS = ["NEW", "REPLY", "RETURN", "ESCALATION", "REMINDER", "DECISION", "NEWS", "DIGEST"]
# What was sent before letters had kinds went to the reporter of the event.
FILL = """
UPDATE notices_notice SET key = 'event-' || event_id || '.reporter',
  planned_at = coalesce(delivered_at, now())
"""


class Migration(migrations.Migration):
    dependencies = [("notices", "0001_initial")]

    operations = [
        migrations.RemoveConstraint("notice", "notice_once_an_event"),
        migrations.RemoveConstraint("notice", "notice_channel_known"),
        migrations.AddField("notice", "key", models.CharField(max_length=80, null=True)),
        migrations.AddField("notice", "planned_at", models.DateTimeField(null=True)),
        migrations.AddField("notice", "user_id", models.BigIntegerField(null=True)),
        migrations.AddField("notice", "agency_id", models.BigIntegerField(null=True)),
        migrations.AddField("notice", "letter", models.CharField(max_length=20, default=""), False),
        migrations.AddField("notice", "refused_at", models.DateTimeField(null=True)),
        migrations.AddField(
            "notice", "refusal", models.CharField(max_length=60, blank=True, default=""), False
        ),
        migrations.AddField("notice", "data", models.JSONField(default=dict)),
        migrations.AlterField("notice", "channel", models.CharField(max_length=8, blank=True)),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
        migrations.AlterField("notice", "key", models.CharField(max_length=80, unique=True)),
        migrations.AlterField("notice", "planned_at", models.DateTimeField()),
        migrations.AlterField("notice", "event_id", models.BigIntegerField(null=True)),
        migrations.AlterField("notice", "report_id", models.BigIntegerField(null=True)),
        migrations.AddConstraint(
            "notice",
            models.CheckConstraint(
                condition=Q(channel__in=("", "EMAIL", "PORTAL", "NONE")),
                name="notice_channel_known",
            ),
        ),
        migrations.AddConstraint(
            "notice",
            models.CheckConstraint(
                condition=Q(user_id__isnull=False) | Q(report_id__isnull=False),
                name="notice_for_somebody",
            ),
        ),
        migrations.AddIndex(
            "notice",
            models.Index(
                fields=["user_id", "-planned_at"],
                name="notice_by_officer",
                condition=Q(user_id__isnull=False),
            ),
        ),
        migrations.CreateModel(
            "ReporterChoice",
            [
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("report_id", models.BigIntegerField(null=True, unique=True)),
                ("owner_key", models.CharField(max_length=64, null=True, unique=True)),
                ("level", models.CharField(max_length=8, default="EVERY")),
                ("language", models.CharField(max_length=2, blank=True)),
                ("changed_at", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=Q(level__in=list(LEVELS)), name="choice_level_known"
                    ),
                    models.CheckConstraint(
                        condition=Q(report_id__isnull=False, owner_key__isnull=True)
                        | Q(report_id__isnull=True, owner_key__isnull=False),
                        name="choice_of_report_or_account",
                    ),
                    models.CheckConstraint(
                        condition=Q(language__in=("", "id", "en")), name="choice_language_known"
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            "OfficerChoice",
            [
                ("user_id", models.BigIntegerField(primary_key=True, serialize=False)),
                ("off", ArrayField(models.CharField(max_length=12), default=list)),
                ("changed_at", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=Q(off__contained_by=TOPICS), name="choice_topics_known"
                    )
                ]
            },
        ),
    ]

"""A column: what the template recorded is replayed."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("teams", "0001_initial")]
    operations = [
        migrations.AddField("unit", "note", models.CharField(max_length=10, default="100%")),
    ]

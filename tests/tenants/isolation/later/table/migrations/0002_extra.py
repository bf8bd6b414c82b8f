"""A table: the agency's role needs rights on it."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("teams", "0001_initial")]
    operations = [
        migrations.CreateModel("Extra", [("id", models.BigAutoField(primary_key=True))]),
    ]

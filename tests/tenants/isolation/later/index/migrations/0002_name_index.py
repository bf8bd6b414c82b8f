"""An index that cannot be built in a transaction: Django runs it for each agency."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("teams", "0001_initial")]
    operations = [AddIndexConcurrently("unit", models.Index(fields=["name"], name="unit_name"))]

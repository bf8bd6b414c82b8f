"""Rows are changed: Django runs it for each agency."""

from django.db import migrations


def shout(apps, schema_editor):
    units = apps.get_model("teams", "Unit").objects.using(schema_editor.connection.alias)
    for unit in units.all():
        unit.name = unit.name.upper()
        unit.save()


class Migration(migrations.Migration):
    dependencies = [("teams", "0001_initial")]
    operations = [migrations.RunPython(shout, migrations.RunPython.noop)]

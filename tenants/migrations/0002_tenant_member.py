from django.conf import settings
from django.db import migrations

# Runs with its owner's rights, as views do: that is what lets an agency see its members'
# names without any right on the accounts. The barrier keeps conditions of the reader's own
# (a function that tells what it is given) from being tried on other agencies' rows.
CREATE = """
CREATE VIEW tenant_member WITH (security_barrier) AS
SELECT m.id, m.user_id, u.full_name, u.email, m.role, m.is_active AND u.is_active AS is_active
FROM tenants_membership m
JOIN accounts_user u ON u.id = m.user_id
WHERE m.agency_id = substr(CURRENT_USER::text, 3)::bigint
"""


class Migration(migrations.Migration):
    dependencies = [
        ("tenants", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [migrations.RunSQL(CREATE, "DROP VIEW tenant_member")]

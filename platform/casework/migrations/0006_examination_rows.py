from django.db import migrations

HANDS = "string_to_array(current_setting('tuntas.hands', true), ',')"
# A hand reads a file from the moment it has reached it, and changes it only while it lies there.
READS = (
    f"'EXAMINERS' = ANY ({HANDS})"
    f" OR ('COORDINATION' = ANY ({HANDS}) AND reach >= 1)"
    f" OR ('PATRON' = ANY ({HANDS}) AND reach >= 2)"
)
HOLDS = (
    f"CASE stage WHEN 'DRAFT' THEN 'EXAMINERS' WHEN 'SUBMITTED' THEN 'COORDINATION'"
    f" WHEN 'FORWARDED' THEN 'PATRON' END = ANY ({HANDS})"
)
READABLE = "EXISTS (SELECT FROM casework_examinationfile f WHERE f.id = file_id)"
FILES, HANDINGS = "casework_examinationfile", "casework_examinationhanding"
FORWARD = (
    f"ALTER TABLE {FILES} ENABLE ROW LEVEL SECURITY",
    f"CREATE POLICY hands_read ON {FILES} FOR SELECT USING ({READS})",
    f"CREATE POLICY examiners_open ON {FILES} FOR INSERT"
    f" WITH CHECK ('EXAMINERS' = ANY ({HANDS}) AND stage = 'DRAFT')",
    f"CREATE POLICY holder_changes ON {FILES} FOR UPDATE USING ({HOLDS}) WITH CHECK (true)",
    f"ALTER TABLE {HANDINGS} ENABLE ROW LEVEL SECURITY",
    f"CREATE POLICY hands_read ON {HANDINGS} FOR SELECT USING ({READABLE})",
    f"CREATE POLICY hands_append ON {HANDINGS} FOR INSERT WITH CHECK ({READABLE})",
)
BACKWARD = (
    f"DROP POLICY hands_append ON {HANDINGS}",
    f"DROP POLICY hands_read ON {HANDINGS}",
    f"ALTER TABLE {HANDINGS} DISABLE ROW LEVEL SECURITY",
    f"DROP POLICY holder_changes ON {FILES}",
    f"DROP POLICY examiners_open ON {FILES}",
    f"DROP POLICY hands_read ON {FILES}",
    f"ALTER TABLE {FILES} DISABLE ROW LEVEL SECURITY",
)


class Migration(migrations.Migration):

    dependencies = [
        ('casework', '0005_examination'),
    ]

    operations = [migrations.RunSQL(list(FORWARD), list(BACKWARD))]

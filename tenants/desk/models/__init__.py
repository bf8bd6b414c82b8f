from tenants.desk.models.bulk_run import BulkRun
from tenants.desk.models.presence import Presence
from tenants.desk.models.ready_text import ReadyText
from tenants.desk.models.saved_view import SavedView

__all__ = ["BulkRun", "Presence", "ReadyText", "SavedView"]

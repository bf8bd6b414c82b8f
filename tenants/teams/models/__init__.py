from tenants.teams.models.absence import Absence
from tenants.teams.models.audit_entry import AuditEntry
from tenants.teams.models.decree import Decree
from tenants.teams.models.decree_member import DecreeMember
from tenants.teams.models.liaison_officer import LiaisonOfficer
from tenants.teams.models.unit import Unit

__all__ = ["Absence", "AuditEntry", "Decree", "DecreeMember", "LiaisonOfficer", "Unit"]

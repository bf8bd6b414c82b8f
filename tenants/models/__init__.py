from tenants.models.agency import Agency
from tenants.models.host import Host
from tenants.models.member import TenantMember
from tenants.models.membership import Membership
from tenants.models.recorded_migration import RecordedMigration

__all__ = ["Agency", "Host", "Membership", "RecordedMigration", "TenantMember"]

from tenants.models.agency import Agency
from tenants.models.duty_split import DutySplit
from tenants.models.host import Host
from tenants.models.member import TenantMember
from tenants.models.membership import Membership
from tenants.models.recorded_migration import RecordedMigration

__all__ = ["Agency", "DutySplit", "Host", "Membership", "RecordedMigration", "TenantMember"]

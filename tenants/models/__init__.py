from tenants.models.agency import Agency
from tenants.models.duty_split import DutySplit
from tenants.models.former_host import FormerHost
from tenants.models.host import Host
from tenants.models.member import TenantMember
from tenants.models.membership import Membership
from tenants.models.recorded_migration import RecordedMigration

__all__ = [
    "Agency",
    "DutySplit",
    "FormerHost",
    "Host",
    "Membership",
    "RecordedMigration",
    "TenantMember",
]

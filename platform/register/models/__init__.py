from register.models.access import Proposal, Routing
from register.models.attachment import Attachment
from register.models.category import Category
from register.models.erasure import Erasure
from register.models.event import ReportEvent
from register.models.flag import Flag
from register.models.identity import Identity, IdentityAccess
from register.models.job import Heartbeat, Job
from register.models.policy import SlaPolicy
from register.models.published_count import PublishedCount
from register.models.quota import Quota
from register.models.redaction import Redaction
from register.models.report import REGENCY, Report
from register.models.rule_version import RuleVersion
from register.models.supporter import Supporter
from register.models.timer import Timer

__all__ = [
    "REGENCY",
    "Attachment",
    "Category",
    "Erasure",
    "Flag",
    "Heartbeat",
    "Identity",
    "IdentityAccess",
    "Job",
    "Proposal",
    "PublishedCount",
    "Quota",
    "Redaction",
    "Report",
    "ReportEvent",
    "Routing",
    "RuleVersion",
    "SlaPolicy",
    "Supporter",
    "Timer",
]

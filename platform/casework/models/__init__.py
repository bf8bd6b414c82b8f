from casework.models.assignment import Assignment
from casework.models.evaluation import Evaluation, EvaluationChange
from casework.models.examination import ExaminationFile, ExaminationHanding
from casework.models.internal_note import InternalNote
from casework.models.periodic_file import PeriodicFile
from casework.models.periodic_report import PeriodicReport
from casework.models.reply_template import ReplyTemplate
from casework.models.sop_document import SopDocument
from casework.models.sop_scan import SopScan
from casework.models.sop_version import SopVersion
from casework.models.unit_rule import UnitRule

__all__ = [
    "Assignment",
    "Evaluation",
    "EvaluationChange",
    "ExaminationFile",
    "ExaminationHanding",
    "InternalNote",
    "PeriodicFile",
    "PeriodicReport",
    "ReplyTemplate",
    "SopDocument",
    "SopScan",
    "SopVersion",
    "UnitRule",
]

from casework.models.assignment import Assignment
from casework.models.internal_note import InternalNote
from casework.models.reply_template import ReplyTemplate
from casework.models.sop_document import SopDocument

__all__ = ["Assignment", "InternalNote", "ReplyTemplate", "SopDocument"]

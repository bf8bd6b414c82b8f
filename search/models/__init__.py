from search.models.internal_document import InternalDocument
from search.models.public_document import PublicDocument

__all__ = ["InternalDocument", "PublicDocument"]

from exchange.exports.models.list_export import (
    ExportFailure,
    ExportFormat,
    ExportState,
    ListExport,
)

__all__ = ["ExportFailure", "ExportFormat", "ExportState", "ListExport"]

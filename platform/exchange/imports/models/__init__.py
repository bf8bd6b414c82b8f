from exchange.imports.models.import_run import Fate, ImportKind, ImportRow, ImportRun, RunState

__all__ = ["Fate", "ImportKind", "ImportRow", "ImportRun", "RunState"]

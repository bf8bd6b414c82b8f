from figures.models.counted import CountedReport, Recount
from figures.models.tally import Grain, Tally

__all__ = ["CountedReport", "Grain", "Recount", "Tally"]

from regions.models.calendar_year import CalendarYear
from regions.models.holiday import Holiday, HolidayKind
from regions.models.region import Region, RegionLevel

__all__ = ["CalendarYear", "Holiday", "HolidayKind", "Region", "RegionLevel"]

"""Who works for the agency: officers of units, absences, members."""

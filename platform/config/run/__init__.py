"""`make run`: everything that Tuntas needs, started, watched and ended by one process."""

"""What searching costs among as many reports as the nation files, on each engine."""

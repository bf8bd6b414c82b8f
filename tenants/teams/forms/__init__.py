"""What is asked of units and of whoever answers for them, by the console and by programs."""

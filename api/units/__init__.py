"""The parts of an agency that reports are assigned to."""

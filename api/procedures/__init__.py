"""Standard operating procedures (SOP) and their versions."""

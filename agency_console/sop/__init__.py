"""What the pages of procedures (SOP) show."""

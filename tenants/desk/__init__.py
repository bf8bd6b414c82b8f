"""What officers keep at their desk: saved views, who has what open, what was done to many at once."""

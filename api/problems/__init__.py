"""What went wrong, as RFC 9457 has it."""

"""A decree on paper, to print and to sign."""

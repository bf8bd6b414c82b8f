"""What a program sends: read in its kinds, and put into the forms that the consoles draw."""

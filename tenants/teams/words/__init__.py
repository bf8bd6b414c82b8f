"""What is said of teams and their decrees, in the words of a clerk."""

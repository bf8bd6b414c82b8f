"""What deadlines are reckoned with: policies, and days off."""

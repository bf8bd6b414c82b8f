"""The master list: every government, ministry and national body, connected or not yet."""

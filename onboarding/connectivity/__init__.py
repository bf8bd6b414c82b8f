"""Which bodies are connected: decree, account, last sign-in and work, for each period."""

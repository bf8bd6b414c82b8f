"""What a reporter and an officer are told, by mail, SMS or webhook."""

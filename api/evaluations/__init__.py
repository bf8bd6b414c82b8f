"""What an agency has learnt from its settled reports."""

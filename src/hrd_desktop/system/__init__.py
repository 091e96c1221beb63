"""What the operating system offers, one module for each system where they differ."""

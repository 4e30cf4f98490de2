"""Settings: found, read and checked for shape; rule names and options are checked where rules are known."""

"""Settings: found, read and checked for shape; rule names and options are checked where the rules are known."""

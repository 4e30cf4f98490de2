"""Facts around the postmortems: which files there are, what they hold, what the repository leaves out."""

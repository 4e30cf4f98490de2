"""A report in one form each: a writer takes what is found and gives the text, and decides nothing."""

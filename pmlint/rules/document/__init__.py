"""Rules of the document as a file: readable, whole, free of debris."""

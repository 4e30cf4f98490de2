"""Rules of the front matter."""

"""The rules, one file each: the place of a file is the name of its rule."""

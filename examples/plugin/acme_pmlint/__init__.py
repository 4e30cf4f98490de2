"""Acme's rules: a folder for each family, in it a file for each rule."""

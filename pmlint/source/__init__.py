"""Syntax with positions: bytes, YAML, TOML and Markdown, in which everything knows its place in the file."""

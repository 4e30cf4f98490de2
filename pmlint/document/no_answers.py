"""Texts that are no answer when they are all that a section says."""

NO_ANSWER = (
    "n/a", "na", "none", "nothing", "tbd", "tba", "tbc", "todo", "to do", "see above", "see below", "wip", "xxx", "?",
    "???", "...", "…", "to be determined", "to be done", "to be defined", "to be added", "coming soon", "fill in",
)  # fmt: skip

"""What pmlint does, whoever asks: a command line today, another face tomorrow."""

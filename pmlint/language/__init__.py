"""The words of postmortems: who is a person, and who only looks like one."""

"""What a postmortem is: frozen values that import nothing of the project, read nothing and know no clock."""

"""JSON Schema as the judge: reading schemas, keeping them inside the repository, explaining what they
object to."""

"""The pages: one folder an area, each with its routes and forms."""

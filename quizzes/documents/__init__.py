"""Read a document into clean passages that know their lines. No Flask, no database."""

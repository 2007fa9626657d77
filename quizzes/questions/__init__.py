"""From facts to items, from items to questions in a language, from responses to marks. No Flask, no database."""

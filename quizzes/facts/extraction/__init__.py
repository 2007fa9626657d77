"""Find what passages state: words, clauses and the rules that read them."""

"""How well derivation finds what readers found: annotated facts, and what measures against them."""

"""The item-writing rules, one module for each thing they look at: the item, its words, the bank, the responses."""

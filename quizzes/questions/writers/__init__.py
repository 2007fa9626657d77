"""One module for each thing that can be asked of a fact. A writer takes a fact and yields items, or none."""

"""What is kept: tables, their migrations, and one function for each use of them."""

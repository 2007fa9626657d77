"""Writers of files others read: one module a format. No Flask, no database."""

"""Read the documents that were handed in, in processes of their own.

`start_work` starts `python -m quizzes.reading`, which claims one waiting document after the other and ends when none
is left. For each it starts a second process, `quizzes.reading.derive_file`, that has the file but no database, and
whose memory and time are bounded; what that one writes is kept in one transaction.
"""

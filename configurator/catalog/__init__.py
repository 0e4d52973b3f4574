"""The solutions that exist: entries, their vocabulary, editions of the store and search in them.

Knows no factory and no project. Read `entry`, then `vocabulary` and `edition`.
"""

"""Two editions side by side: what changes for the consultant, and what must not change in a published entry."""

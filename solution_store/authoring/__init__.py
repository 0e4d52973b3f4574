"""Writing entries: a scaffold that asks, and safe repairs that never change what an entry says."""

"""What stands around every page: rail, top bar, command search, metric strip; and the page of settings."""

"""The page one begins at: samples, a blank line, files, recent projects, the state of the store. Needs no calculating room to show."""

"""The solution store in the window: the page with facets, details and comparison, and the panel beside the line.

`shelf` holds what is asked for and found, `standing` how a solution stands in the open project, `cards` what a card says; the rest paints.
"""

"""The page of compatibility: the findings, the graph they live in, and the ways out of each.

`findings` turns issues into rows, `diagram` a graph into boxes and curves, `step_words` a remedy into words; the rest paints.
"""

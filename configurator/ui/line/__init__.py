"""The page of the line: canvas, table of stations, inspector. Edits go out as command ids; what is drawn comes from `picture`.

Read `picture` (what the canvas shows, as values), `scene` and `station_item` (how), `gestures` (one class each), `page` (put together).
"""

"""In which order the plan is built, when, and when the line must stop.

Read `schedule`.
"""

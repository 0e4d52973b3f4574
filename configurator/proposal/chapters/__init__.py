"""The chapters of the proposal, one module each: a function from the study and a voice to a chapter.

A chapter only arranges what the study computed; how it looks is the business of `flowables` and `drawings`.
"""

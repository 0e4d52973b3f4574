"""The page of the plan: what was picked and what came with it, its frame, and the recommended plan as a preview.

`lines` turns a plan into values, `difference` two plans into what changes, `preview` holds a recommendation nobody took yet.
"""

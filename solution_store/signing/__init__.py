"""Keys, signed packages, publication, verification: what supplier and curator do so that a consultant can trust a stick.

Read `seal` (a supplier signs), then `publish` (the curator collects); what is verified on the consultant's side is `configurator.catalog.trust`.
"""

"""The factory as it is: company, calendar, site, areas, stations, stocks, flows, products, equipment, existing systems.

Computes what follows from that alone: takt, capacity, bottleneck, OEE, lead time, energy. Knows no solution and no price of one.
Read `model`, then `performance`.
"""

"""The charts of the proposal as vector drawings: each module draws one kind of block.

Built from plain shapes; every text is fitted to its room. `paper` holds what all of them draw with.
"""

import configurator.proposal.fonts  # noqa: F401 - sets ReportLab's defaults before any module here imports its shapes

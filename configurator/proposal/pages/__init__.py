"""The pages of the PDF: how blocks flow, the cover, and the document with header, footer and outline.

Importing this package loads the fonts first; ReportLab's layout modules copy the default font when they load.
"""

import configurator.proposal.fonts  # noqa: F401 - sets ReportLab's defaults before any module here imports its layout

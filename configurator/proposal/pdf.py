"""The proposal as a PDF: cover, header and footer, outline, links; the same bytes for the same content."""

from __future__ import annotations

from pathlib import Path

from configurator.proposal.blocks import Content
from configurator.proposal.pages.document import built


def write_pdf(content: Content, path: Path) -> None:
    """Write the document to `path`; raises OSError when that cannot be written."""
    path.write_bytes(built(content))

"""The proposal as a PDF: cover, header and footer, outline, links; the same bytes for the same content."""

from __future__ import annotations

from pathlib import Path

from configurator.basis.work import Share, tell_no_share
from configurator.proposal.blocks import Content
from configurator.proposal.pages.document import built


def write_pdf(content: Content, path: Path, told: Share = tell_no_share) -> None:
    """Write the document to `path`; raises OSError when that cannot be written. `told` hears how far it is and may stop it."""
    path.write_bytes(built(content, told))

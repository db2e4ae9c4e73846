"""What became of a page, as one file of HTML to look at: its text by region beside the sections, or two Pages side by side."""

from __future__ import annotations

from devparse.inspector.diff import diff_report
from devparse.inspector.report import report
from devparse.inspector.weighed import weighed

__all__ = ["diff_report", "report", "weighed"]

"""How the documentation is built."""

from importlib.metadata import version as _version

project = "devparse"
author = "The devparse authors"
project_copyright = "The devparse authors"
version = release = _version("devparse").partition("+")[0]

extensions = ["myst_parser", "sphinx.ext.autodoc"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_extra_path = ["schema.json"]
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
myst_heading_anchors = 3

"""What all tests share: the amounts of search that property tests may spend; more of it where `CI` is set."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

_CALM = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]

settings.register_profile("fast", max_examples=60 if os.environ.get("CI") else 15, deadline=None, suppress_health_check=_CALM)
settings.register_profile("long", max_examples=5000, deadline=None, suppress_health_check=_CALM)
settings.load_profile("fast")

"""What all tests share: the two amounts of search that property tests may spend."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

_CALM = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]

settings.register_profile("fast", max_examples=60, deadline=None, suppress_health_check=_CALM)
settings.register_profile("long", max_examples=5000, deadline=None, suppress_health_check=_CALM)
settings.load_profile("fast")

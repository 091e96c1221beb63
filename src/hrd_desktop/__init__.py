"""HRD Desktop: an offline, encrypted program for missions that support human rights defenders."""

__version__ = "0.1.0"

"""Sealed bundles: planned, sealed, inspected, verified, opened."""

"""An officer's day in a made-up country, through the real windows."""

from hrd_desktop.demo.command import main

__all__ = ["main"]

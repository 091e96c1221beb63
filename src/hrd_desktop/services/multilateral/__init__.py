"""Missions to international organisations: what is offered there, and the work that belongs to no single country."""

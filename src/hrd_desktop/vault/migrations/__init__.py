"""One file a step, each telling what happens to people's cases; ``migrate.py`` runs them."""

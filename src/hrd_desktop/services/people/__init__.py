"""People and bodies beside and around defenders: connections, same-person hints, merging that can be taken back."""

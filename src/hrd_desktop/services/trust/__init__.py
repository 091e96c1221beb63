"""Who is who between missions and the Ministry: own keys, keys of others, key cards."""

"""Keys, encryption and signatures: bytes in, bytes out. Importing this loads no cryptographic library yet."""

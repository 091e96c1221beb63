"""age v1, read and written: X25519, the quantum-safe hybrid and passphrases (DESIGN D6, adr/0002).

Written from the public specification (C2SP age), small enough to be read in one go. It loads `cryptography` whole:
what must start quickly imports it late.
"""

from hrd_desktop.crypto.age.header import Header, HeaderLimits, read_header
from hrd_desktop.crypto.age.keys import Identity, Passphrase, Recipient, new_identity, parse_identity, parse_recipient
from hrd_desktop.crypto.age.stream import Decrypting, Encrypting, decrypt, encrypt

__all__ = [
    "Decrypting",
    "Encrypting",
    "Header",
    "HeaderLimits",
    "Identity",
    "Passphrase",
    "Recipient",
    "decrypt",
    "encrypt",
    "new_identity",
    "parse_identity",
    "parse_recipient",
    "read_header",
]

"""Made-up names for people: birds, since nobody is called so and everybody can say them on a bad line.

A name is drawn, not taken in order: the order would tell how many people the mission knows. A name that the guide,
the demo or a test gives to its made-up people is never drawn: nobody shall take an example for a defender, or a
defender for an example.
"""

import secrets
from collections.abc import Collection, Iterator

_NAMES = """
Albatross Avocet Bittern Blackcap Bluethroat Brambling Bullfinch Bunting Buzzard Capercaillie Chaffinch
Chiffchaff Cormorant Corncrake Crane Crossbill Cuckoo Curlew Dabchick Dipper Dotterel Dunlin Dunnock Egret
Eider Fieldfare Finch Firecrest Flamingo Flycatcher Fulmar Gadwall Gannet Garganey Godwit Goldcrest Goldeneye
Goldfinch Goosander Goshawk Grebe Greenfinch Greenshank Grouse Guillemot Gyrfalcon Harrier Hawfinch Heron
Hobby Hoopoe Ibis Jackdaw Jay Kestrel Kingfisher Kinglet Kite Kittiwake Knot Lapwing Linnet Lark Mallard
Mandarin Martin Merlin Nightingale Nightjar Nutcracker Nuthatch Oriole Osprey Ouzel Oystercatcher Partridge
Pelican Peregrine Petrel Phalarope Pintail Pipit Plover Pochard Ptarmigan Puffin Quail Rail Razorbill Redpoll
Redshank Redstart Redwing Robin Roller Ruff Sanderling Sandpiper Scaup Serin Shearwater Shelduck Shoveler
Shrike Siskin Skua Skylark Smew Snipe Sparrow Spoonbill Starling Stilt Stint Stonechat Stork Swallow Swift
Teal Tern Thrush Treecreeper Turnstone Twite Wagtail Warbler Waxwing Wheatear Whimbrel Whinchat Whitethroat
Wigeon Woodcock Woodlark Wren Wryneck Yellowhammer
"""
EXAMPLES = frozenset({
    "Avocet", "Bittern", "Curlew", "Dunlin", "Egret", "Heron", "Ibis", "Lark", "Osprey", "Plover", "Wren",
})  # fmt: skip
"""What made-up people of examples go by."""
BIRDS = tuple(name for name in _NAMES.split() if name not in EXAMPLES)
"""What is drawn from."""


def propose(taken: Collection[str]) -> str:
    """Return a bird that is not among *taken* (compared without case); with all birds gone, a numbered one."""
    used = {name.casefold() for name in taken}
    free = [bird for bird in BIRDS if bird.casefold() not in used]
    if free:
        return secrets.choice(free)
    number = 2
    while True:
        free = [f"{bird} {number}" for bird in BIRDS if f"{bird} {number}".casefold() not in used]
        if free:
            return secrets.choice(free)
        number += 1


def several(taken: Collection[str]) -> Iterator[str]:
    """Yield birds that are not among *taken*, each once, in no order that tells how many there are."""
    used = {name.casefold() for name in taken}
    number = 1
    while True:
        names = [bird if number == 1 else f"{bird} {number}" for bird in BIRDS]
        secrets.SystemRandom().shuffle(names)
        yield from (name for name in names if name.casefold() not in used)
        number += 1

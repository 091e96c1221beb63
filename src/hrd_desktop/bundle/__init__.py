"""Case bundles: sealed, signed, checked and opened, without knowing what a case is.

The layers, outside in: age, tar, BagIt with an SSH signature over its tag manifest. What a reader refuses and why is
told in ``resources/docs/formats/bundle.md``; this package holds one module for each part of it.

Sealing::

    pack(sink, draft=EnvelopeDraft(...), members=[Member.of("data/case.json", data), ...], signing_key=key,
         principal="amb@oslo", recipients=[recipient], profile=Profile.PQ, progress=progress) -> Packed

Opening is a state machine without disk, one method a step::

    reader = Reader(source, identities, trust, policy=Policy(), seen=seen)
    reader.open(); reader.check_signature(); checked = reader.check_policy()   # checked.envelope, .verdicts
    for content in reader.contents():      # every payload file but the document
        keep(content.path, content)        # content.read(n)
    verified = reader.finish()             # only now is anything trusted: .document, .files, .digest
"""

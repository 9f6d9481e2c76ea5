"""How the rankers' weights are made from public corpora: `make train CORPORA=folder`.

Nothing here is imported while articles are read. It needs the language packages, numpy among them.
"""

"""The cheapest consistent choice, as plain data: `Problem -> Answer | Impossible | Undecided`.

Knows entries only by number: nothing of factories, nothing of Qt. Read `problem`, then `solving`; `store` opens a graph once for many questions.
No method is best everywhere, so there are two ways to an optimum, and `solving` tries the first one first:

1. Stores of chains, where most requirements leave no choice (`by_parts`): `chains` infers once what follows from each entry, `residue` takes
   what follows from a question and splits what is left open into parts, `bundles` tells a part shortly, `branching` or `cores` settle it.
2. All others: `forced` takes what follows, `witness` finds a choice at once (`verdict` asks a satisfiability solver where it does not),
   `optimum` improves it: small parts of the `cone` by `cores`, the rest by a linear program that grows only where it must (`relaxation`),
   whose prices are made good for the whole store by `carrying`, and by a whole-number `program` over the `remainder`.

Every step of both is short and looks at the `clock`, so that a time limit holds; what is known by then is an answer with a certified gap.

When nothing fits, `explanation` tells a smallest set of `statements` that clash: `following` finds one step by step or `choosing` one that
takes choices, an `oracle` shows what can be spared, and `smallest` proves that no smaller set clashes.
"""

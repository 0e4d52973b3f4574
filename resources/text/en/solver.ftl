# outcomes
solver-proven = The cheapest consistent choice costs { $cost }; it is proven that no cheaper one exists.
solver-gap = A consistent choice costs { $cost }. The search ended after { NUM($seconds, digits: 1) } s: another one could be cheaper by { $gap } at most.
solver-impossible = No consistent choice exists: { NUM($count) } statements clash, and without any one of them the others would hold.
solver-impossible-unsorted = No consistent choice exists. There was no time to sort the { NUM($count) } statements that clash; some of them may be superfluous.
solver-undecided = Not decided: within { NUM($seconds, digits: 1) } s neither a consistent choice was found nor a proof that there is none.

# input
solver-too-many-entries = The problem has { NUM($count) } entries; { NUM($most) } is the most.
solver-too-many-entries-remedy = Ask about one store at a time and leave out entries that nothing can reach.
solver-too-many-mentions = The statements mention entries { NUM($count) } times; { NUM($most) } times is the most.
solver-too-many-mentions-remedy = Give alternatives that many requirements share an entry of their own that requires any one of them.
solver-unknown-entry = Entry { $entry } does not exist; the last one is { $last }.
solver-unknown-entry-remedy = Number the entries from 0 in the order of their costs.
solver-wrong-number = { $found } is not a whole number from 0 to { NUM($most) }.
solver-wrong-number-remedy = State costs in won and amounts in a unit small enough to need no decimals.
solver-wrong-bounds = At least { $least } and at most { $most } cannot both hold.
solver-wrong-bounds-remedy = State at least as a number from 0, and at most as no less than that.
solver-named-twice = Entry { $entry } is named twice in one limit or capacity.
solver-named-twice-remedy = Name each entry once; for a capacity, add its amounts up.

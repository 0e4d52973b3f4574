# The workshop of the solution store
store-built = Put { $entries } solutions of { $suppliers } suppliers into { $path } (fingerprint { $digest }).
store-clean = Checked { $entries } solutions of { $suppliers } suppliers by { $rules } rules; nothing to correct.
store-not-clean = Found { $mistakes ->
    [one] one place
   *[other] { $mistakes } places
 } that cannot be read and { $findings ->
    [one] one
   *[other] { $findings }
 } to correct.
store-rules-not-run = Some files cannot be read, so the rules about the whole store did not run: { $rules }
store-stranger = This is not an entry file.
store-stranger-remedy = Keep only supplier.toml and the .toml files of solutions in a supplier's folder. Links are not read.
store-world-failed = A file could not be handled: { $reason }. Check free space and rights.
store-bug = This is a bug in the program. Please send the record above to its developers. No file was changed.

# What a published entry keeps
store-id-stays = The id stood for another thing (UUID { $before }) and is now used by UUID { $after } ({ $place }).
store-id-stays-lesson = Saved plans find a solution by its id. Give a new thing a new id, and let the old one point to it with replaced_by.
store-thing-stays = { $place } went from “{ $before }” to “{ $after }”; this is another thing.
store-thing-stays-lesson = A UUID is the number of one thing. Another kind, or another way of placing it, needs a new UUID and a new id.
store-supplier-stays = The supplier went from “{ $before }” to “{ $after }”.
store-supplier-stays-lesson = A solution is trusted by its supplier's signature. A product that was taken over is published by its new supplier under a new id.
store-capability-stays = The published capability “{ $word }” shrank or is gone: { $before } → { $after } ({ $place })
store-capability-stays-lesson = Plans rest on it. Publish the smaller product under a new id and let the old entry point to it with replaced_by.
store-unit-stays = The unit at { $place } changed its dimension: { $before } → { $after }
store-unit-stays-lesson = Plans were compared in the published unit. Another dimension needs a new id.
store-port-stays = { $side ->
    [collects] It no longer collects { $protocol } as it did.
   *[offers] It no longer offers { $protocol } as it did.
} ({ $place })
store-port-stays-lesson = Data paths of plans that use this protocol break. Keep the protocol, or publish under a new id.
store-needs-no-more = A requirement is new or has grown: { $words } ({ $place })
store-needs-no-more-lesson = Plans already made may not have it. Make it a recommendation, or publish under a new id.
store-rules-out-no-more = It now excludes “{ $word }”, which could stand beside it before ({ $place }).
store-rules-out-no-more-lesson = Some plan may hold both. Publish under a new id.
store-price-counts-the-same = { $place } went from “{ $before }” to “{ $after }”, so the price counts something else.
store-price-counts-the-same-lesson = An amount may change, but a price of one key goes on counting the same. Use a new key, or publish under a new id.
store-suits-no-less = It suits fewer kinds of station: { $before } → { $after } ({ $place })
store-suits-no-less-lesson = Some plan may have placed it at one of those left out. Keep them, or publish under a new id.
store-withstands-no-less = { $place } withstands less: { $before } → { $after }
store-withstands-no-less-lesson = Plans chose it for the place it stands in. Publish under a new id.
store-draws-no-more = { $place } draws more from the building, or something else: { $before } → { $after }
store-draws-no-more-lesson = Spare power and compressed air were checked with the published value. A product that draws more needs a new id.
store-carries-no-less = { $place } is smaller: { $before } → { $after }
store-carries-no-less-lesson = Weight and distance of the part were checked with the published value. A smaller model needs a new id.
store-stage-stays = The stage at { $place } is lower: { $before } → { $after }
store-stage-stays-lesson = A plan that counts on it loses the condition of its support programme. Publish under a new id.
store-model-asks-no-more = The AI model asks for more, or runs elsewhere ({ $place }): { $before } → { $after }
store-model-asks-no-more-lesson = Plans already made provide the published signals and history. Publish under a new id when it needs more.
store-bundle-stays = The bundle holds less ({ $place }): { $before } → { $after }
store-bundle-stays-lesson = A plan with the bundle counts on all its parts. A smaller bundle needs a new id.
store-version-rises = The content changed and the version did not rise: { $before } → { $after } ({ $place })
store-version-rises-lesson = Readers see what is new by its version. Raise it with every change, e.g. 2.5 → 2.5.1 or 2.6.

# Rules
store-text-in-both-languages = The text at { $place } is not written in both languages: “{ $text }…”
store-text-in-both-languages-lesson = A proposal goes out in Korean or English. Write Korean in ko and English in en; only proper names may be alike.
store-facets-are-given = { $place } is empty or impossible.
store-facets-are-given-lesson = The three key technologies and the eight smart-manufacturing technologies are mandatory; ISA-95 levels run from 0 (process) to 4 (business).
store-entry-is-valid = The validity of the solution ({ $first } to { $last }) does not fit { $day }.
store-entry-is-valid-lesson = It must begin before it ends and end after the day of the check. Extend it, or name a successor with replaced_by.
store-entry-is-priced = There is neither a price nor a day of work.
store-entry-is-priced-lesson = What has no price cannot be quoted. Fill in prices or labour.
store-price-is-valid = The validity of { $place } ({ $first } to { $last }) does not fit { $day }.
store-price-is-valid-lesson = Each price has its own validity and the proposal prints it. Confirm an old price again and correct its dates.
store-price-is-plausible = The amount of KRW { $won } or the count of { $count } at { $place } cannot stand.
store-price-is-plausible-lesson = An amount is above zero; only a discount is negative and belongs to the group “other”. A count is at least 1.
store-price-tells-its-basis = The basis of { $place } is too short: “{ $text }”
store-price-tells-its-basis-lesson = A basis says who set the price, when and for what, so that a reader can question it.
store-price-keys-differ = The price key “{ $repeated }” comes more than once.
store-price-keys-differ-lesson = Cost sheets and saved plans find a price by its key. Give each line its own.
store-sample-says-so = The basis of { $place } does not say that it is a sample.
store-sample-says-so-lesson = An invented price must not pass for a real quotation. Write the Korean word for sample in ko and “sample” in en, or set sample = false for a real solution.
store-effect-range-ascends = The range { $low } · { $likely } · { $high } at { $place } does not ascend between 0 and 1.
store-effect-range-ascends-lesson = An effect is the share of a loss that goes away: low ≤ likely ≤ high, and never above 1 (100 %).
store-effect-rests-on-evidence = { $place } does not carry the effect.
store-effect-rests-on-evidence-lesson = Name the source apart from the conditions, and count the cases of a measured-case. An effect without evidence cannot enter the return.
store-software-is-serviced = This is software and there are no service terms.
store-software-is-serviced-lesson = Say who answers after hand-over and how fast, how long it is free and the yearly share; running cost is computed from it.
store-placed-where-it-suits = It works on the part itself and does not say which kinds of station it suits.
store-placed-where-it-suits-lesson = Without suits it would be recommended for any station. List every kind it suits.
store-gateway-has-ports = The gateway lacks a port that collects or one that offers.
store-gateway-has-ports-lesson = A gateway reads on one side and passes on at the other. Both protocols are needed to find a data path.
store-version-range-reads = The version range “{ $text }” at { $place } cannot be read.
store-version-range-reads-lesson = Write comparisons separated by commas, e.g. >=4.2,<6
store-environment-is-possible = The value “{ $text }” at { $place } is impossible.
store-environment-is-possible-lesson = A protection class has two digits of IEC 60529 (e.g. 54, 67) or is 69K, and the hottest temperature lies above the coldest.
store-matrix-cell-once = The stage in column { $column } is given twice or is 0.
store-matrix-cell-once-lesson = Give one stage for a column of the official matrix: the highest the solution reaches.
store-uuid-is-unique = The UUID { $uuid } also belongs to { $other }.
store-uuid-is-unique-lesson = A UUID recognises a solution after a change of name. Give a copied file a new one.
store-title-is-unique = { $other } has the title “{ $title }”, too.
store-title-is-unique-lesson = Nobody can tell them apart in a list. Distinguish them by model or size.
store-supplier-is-there = There is no supplier.toml of “{ $supplier }”.
store-supplier-is-there-lesson = A proposal names the supplier. Put a supplier.toml into the folder.
store-supplier-offers-something = { $supplier } has no solution.
store-supplier-offers-something-lesson = Add a solution or remove the folder.
store-requirement-can-be-met = No other solution of the store can give { $words } ({ $place }).
store-requirement-can-be-met-lesson = A demand nobody can meet blocks every plan. Add a solution that gives it, or a word the building, its people or existing systems can give.
store-quantities-are-comparable = “{ $word }” at { $place } is counted as { $found }, elsewhere in the store as { $usual }.
store-quantities-are-comparable-lesson = What is given and what is asked can only be compared in one dimension.
store-successor-is-reachable = The successor “{ $other }” is not there, or they point at each other.
store-successor-is-reachable-lesson = Following replaced_by must end at a solution on sale.
store-category-has-choice = The category “{ $category }” has only { $count } solutions.
store-category-has-choice-lesson = Without an alternative no choice can be justified. File at least two in each category.
store-requirement-is-within-reach = Nobody in the store gives { $words } as asked at { $place }: { $lack ->
    [version] { $other } gives it in another version.
   *[amount] { $other } gives too little of it.
}
store-requirement-is-within-reach-lesson = A need nobody can meet makes a solution unsaleable. Check the version range or the amount, or add a solution that gives it.
store-entry-allows-what-it-needs = It needs or gives { $words } and at the same time rules out everybody who gives it ({ $others }).
store-entry-allows-what-it-needs-lesson = No plan can hold such a solution. Take the exclusion back, or name another need.
store-entry-can-be-chosen = No combination of the store can hold this solution. In each of them these clash: { $others }.
store-entry-can-be-chosen-lesson = Each need can be met alone, but not all of them together. Add an alternative to one of the solutions named, or loosen an exclusion.
store-entry-has-a-point = { $other } gives at least as much, asks no more and costs no more.
store-entry-has-a-point-lesson = Nobody will be shown this solution. Say what it does better, or withdraw it with replaced_by.
store-requirement-has-a-point = The requirement { $place } follows from another one of this solution.
store-requirement-has-a-point-lesson = Remove the weaker one; two reasons for the same thing confuse the reader of a proposal.
store-needs-have-a-beginning = These solutions need each other in a circle, and nobody else gives it: { $others }.
store-needs-have-a-beginning-lesson = One of them has to be installed first. Turn one need into a recommendation, or add an alternative.

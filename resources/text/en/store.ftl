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
store-checking = Checking { $entries } solutions.
store-reading = Read { $done } of { $all } files.
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
store-text-is-finished = The text at { $place } is not finished: “{ $text }”
store-text-is-finished-lesson = It would be printed in a proposal as it stands. Fill it in, or remove the field.
store-text-is-plain = The text at { $place } looks like markup, a formula or a script: “{ $text }”
store-text-is-plain-lesson = Texts are shown letter by letter everywhere; nothing becomes bold or is computed. Write plain words.
store-summary-is-one-glance = The text at { $place } ({ $length } signs) is too long, or the same as the summary.
store-summary-is-one-glance-lesson = A summary says at a glance what it does for the shop floor; the description says what the summary does not.
store-version-is-semantic = The version “{ $text }” cannot be read ({ $place }).
store-version-is-semantic-lesson = Write MAJOR.MINOR or MAJOR.MINOR.PATCH, e.g. 2.5 or 2.5.1, without a leading v or 0.
store-name-fits-every-system = Folder and file of “{ $text }” do not have names that work on every computer ({ $place }).
store-name-fits-every-system-lesson = Use small letters, digits and hyphens. Some systems do not tell capitals apart, and names such as con or nul are taken.
store-prices-do-not-overlap = { $place } and { $other } both price { $item } in the same period.
store-prices-do-not-overlap-lesson = With two prices on one day a quotation counts it twice. End the first before the second begins, or tell the items apart.
store-tiers-are-told-apart = The tiers at { $place } cannot be used: { $found }
store-tiers-are-told-apart-lesson = Each tier begins at another quantity, from 1 on, and one that begins at 1 repeats the price itself.
store-more-is-not-dearer = At { $place } more units cost more each, or nothing: { $found }
store-more-is-not-dearer-lesson = Tiers give the price of one unit and fall. Check whether a total was written for a unit price.
store-won-follows-the-rate = { $won } at { $place } is not { $amount } × { $rate } = { $expected }.
store-won-follows-the-rate-lesson = The won has to follow from the amount and the rate that is written down. Correct the won when the rate changes.
store-rate-is-of-its-time = The rate of { $noted } at { $place } does not belong to the period of the price ({ $first } to { $last }).
store-rate-is-of-its-time-lesson = A rate was known when the price was made, and is at most a year older than its beginning.
store-cloud-costs-run-on = This is a cloud service without a monthly price ({ $place }).
store-cloud-costs-run-on-lesson = Without its fee the cost of five years is wrong. Add a price with monthly = true.
store-purchase-is-paid-once = { $place }: “{ $item }” is in a group of purchases and is paid every month.
store-purchase-is-paid-once-lesson = Rent belongs to the group cloud or other; support programmes treat the groups differently.
store-price-is-in-the-planning-range = What is paid once, { $won }, lies far from the planning range of { $low } to { $high } ({ $place }).
store-price-is-in-the-planning-range-lesson = Check digits and unit (won, thousands). If it is right, say why in the description; a planning range is no market price.
store-citation-finds-its-page = Page { $page } of the document “{ $document }” cited at { $place } is not there.
store-citation-finds-its-page-lesson = Cite a key of documents and a page within it; the proposal shows that page as the ground.
store-document-is-listed-once = “{ $repeated }” at { $place } belongs to another document, too.
store-document-is-listed-once-lesson = Each document has its own key, file name and fingerprint. List a file once.
store-document-has-pages = { $place } says { $count } pages.
store-document-has-pages-lesson = A document has a page at least; citations are checked against this number.
store-lead-time-is-plausible = A lead time of { $found } is hardly possible ({ $place }).
store-lead-time-is-plausible-lesson = It is the time from order to installation; even a service at once takes a day.
store-level-fits-the-kind = The ISA-95 level { $found } is not one on which this kind stands ({ $usual }) ({ $place }).
store-level-fits-the-kind-lesson = Levels: 0 process, 1 sensing and actuation, 2 control, 3 operations, 4 business. Correct the level or the kind.
store-service-answers-in-time = { $place } is missing or too slow: { $found }.
store-service-answers-in-time-lesson = When the system stands, production stands. Say in response within which days somebody answers.
store-service-terms-are-possible = { $found } at { $place } is impossible.
store-service-terms-are-possible-lesson = Free months are none or more; a yearly share is above 0 and at most 100 %.
store-carrier-says-what-it-carries = { $place } is missing or not above 0.
store-carrier-says-what-it-carries-lesson = Without payload and reach nobody can tell whether it lifts the part. Fill in robotics.
store-power-names-its-supply = { $place } is missing or below 0.
store-power-names-its-supply-lesson = What draws power names its phases, and what draws air its pressure; spare capacity is checked with both.
store-work-is-days = The days at { $place } ({ $days }, and { $each } for each station) cannot be used.
store-work-is-days-lesson = Give days above 0, and share very large work among several roles.
store-effect-counts-once = The effect on { $target } is listed twice ({ $place }).
store-effect-counts-once-lesson = A loss goes away once. Join them into one effect with both conditions.
store-effect-range-says-something = The range { $low } to { $high } at { $place } is too wide, or a single point.
store-effect-range-says-something-lesson = An effect is always a range: narrow it by its conditions, or open low and high honestly.
store-port-limits-are-counts = { $place } ({ $protocol }) is listed twice, or a limit of it is below 1.
store-port-limits-are-counts-lesson = List a port of one side, protocol and medium once; leave a limit out where there is none.
store-word-is-given-once = The capability “{ $word }” is given twice, or not above 0 ({ $place }).
store-word-is-given-once-lesson = Give a capability once, with the largest amount.
store-model-is-described = { $lack ->
    [model] This is an AI model without the block { $place }.
   *[kind] This kind does not think and carries the block ai_model ({ $place }).
}
store-model-is-described-lesson = A model can be chosen only when it says what it reads and learns from and where it runs. Devices that do not judge have none.
store-model-says-what-it-learns-from = { $place } is empty.
store-model-says-what-it-learns-from-lesson = Name the signals, the equipment, and the history or the samples it learns from; without the data a project begins with collecting.
store-model-has-a-way-to-compute = Nothing asks for { $words }, so that the model can run where { $place } says.
store-model-has-a-way-to-compute-lesson = The building provides computers and lines. Ask for them, or they are missing in the quotation.
store-model-answers-in-time = { $latency } at { $place } is faster than an answer from there can be ({ $shortest }).
store-model-answers-in-time-lesson = The network takes its time. Run it closer, or allow more.
store-model-reads-real-signals = { $rate } at { $place } is no rate at which the shop floor is sampled.
store-model-reads-real-signals-lesson = Check the unit (Hz, kHz, MHz).
store-model-asks-for-what-it-reads = The model reads { $words } and asks for none of it ({ $place }).
store-model-asks-for-what-it-reads-lesson = Put the signals into requires, so that what gives them is chosen with it.
store-model-moves-its-target = No effect of the entry can move { $target }, which the model aims at ({ $place }).
store-model-moves-its-target-lesson = The KPI table and the return would tell different stories. Correct the target or the effects.
store-closed-loop-is-guarded = The model writes set points and does not ask for { $words } ({ $place }).
store-closed-loop-is-guarded-lesson = Automatic trimming without the right to write and an interlock causes accidents.
store-supplier-can-be-reached = Nobody can be reached by “{ $text }” ({ $place }).
store-supplier-can-be-reached-lesson = Give a telephone number (e.g. 053-000-0000) or a website (https://…); the proposal prints it.
store-region-is-official = “{ $text }” at { $place } is not a region of the official list.
store-region-is-official-lesson = Choose from the 19 names of the official list; leave serves empty for the whole country.
store-supplier-was-founded = The year { $text } is impossible ({ $place }).
store-supplier-was-founded-lesson = Write the year with four digits.
store-industry-is-coded = “{ $text }” at { $place } lacks the class of its industry.
store-industry-is-coded-lesson = Write class and name of the Korean industry code, e.g. C25 and its name.
store-programme-is-known = The support programme “{ $programme }” at { $place } is not known.
store-programme-is-known-lesson = Use an id of resources/programmes; those of past years are known, too.
store-certificate-is-in-force = The certificate “{ $certificate }” ({ $first } to { $last }) is not in force on { $day } ({ $place }).
store-certificate-is-in-force-lesson = An expired certificate cannot be printed. Renew or remove it.
store-certificate-is-complete = { $place } of the certificate “{ $certificate }” is missing or too short.
store-certificate-is-complete-lesson = A certificate can be trusted when it has a number to look up and says its scope.
store-bundle-holds-own-entries = { $units } of “{ $part }” cannot be in the bundle ({ $place }).
store-bundle-holds-own-entries-lesson = A bundle holds entries of the same supplier, one or more of each, and never itself.
store-bundle-saves-money = The bundle costs { $won }, its parts { $apart } ({ $place }).
store-bundle-saves-money-lesson = Nobody has a reason to choose it. Lower the price, or say what it holds besides.
store-alternative-is-an-own-entry = The alternative “{ $other }” at { $place } cannot be used.
store-alternative-is-an-own-entry-lesson = An alternative is another entry of the same supplier; others are compared by what they give.
store-successor-is-on-sale = The successor “{ $other }” is not on sale today, or belongs to another supplier ({ $place }).
store-successor-is-on-sale-lesson = replaced_by points to an entry the same supplier sells today.
store-entry-is-no-copy = Text and specification are nearly those of { $other } ({ $place }).
store-entry-is-no-copy-lesson = Do not copy another supplier. File one product once, or say what is different.
store-file-is-composed = The file is stored as { $before } and should be { $after }.
store-file-is-composed-lesson = Letters taken apart and foreign line ends break signatures. `solution-store fix` mends it.
store-text-is-trimmed = The text at { $place } has blanks too many: “{ $before }”
store-text-is-trimmed-lesson = Blanks around and doubled mean nothing and hinder the search. `solution-store fix` mends it.
store-date-is-a-date = “{ $before }” at { $place } is a date written as text.
store-date-is-a-date-lesson = Write it without quotes, such as 2026-01-31. `solution-store fix` mends it.
store-unit-is-spelt = “{ $before }” at { $place } is written “{ $after }”.
store-unit-is-spelt-lesson = One blank between number and unit, and the symbol of the table. `solution-store fix` mends it.
store-list-holds-no-repeats = { $place } holds something twice: { $before }
store-list-holds-no-repeats-lesson = Once is enough. `solution-store fix` mends it.
store-tiers-ascend = The tiers at { $place } do not ascend.
store-tiers-ascend-lesson = Begin with the smallest quantity. `solution-store fix` mends it.
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

# commands of the store
ui-catalog-command-search = Find a solution
ui-catalog-command-filter = Change the filters of the store
ui-catalog-command-show = Show a solution
ui-catalog-command-apply = Take a solution into the plan
ui-catalog-command-compare-add = Put aside to compare
ui-catalog-command-compare-remove = Take out of the comparison
ui-catalog-command-compare-clear = Empty the comparison
ui-catalog-command-compare = Compare what is put aside
ui-catalog-command-compare-close = Close the comparison
ui-catalog-applied = { $solution } is in the plan.

# search and list
ui-catalog-search = Name, protocol, effect
ui-catalog-open = Search with all filters
ui-catalog-count = { $count ->
    [one] 1 solution
   *[other] { $count } solutions
}
ui-catalog-read-as = Searched for “{ $words }”
ui-catalog-empty = Nothing fits.
ui-catalog-empty-hint = Use fewer words, or lift the filters one by one.
ui-catalog-reset = Lift all filters
ui-catalog-clear = Clear words and filters
ui-catalog-narrow = Filters
ui-catalog-scope-all = All
ui-catalog-scope-recommended = Fitting
ui-catalog-scope-planned = Plan
ui-catalog-scope-troubled = To check
ui-catalog-price-from = from { $won }
ui-catalog-price-monthly = { $won } a month
ui-catalog-price-none = On request
ui-catalog-placed-line = Whole line
ui-catalog-placed-stations = Per station
ui-catalog-state-planned = In the plan
ui-catalog-state-troubled = To check

# facets
ui-catalog-facet-kind = Kind
ui-catalog-facet-category = Official category
ui-catalog-facet-supplier = Supplier
ui-catalog-facet-stage = Stage
ui-catalog-facet-effect = Effect
ui-catalog-facet-protocol = Protocol
ui-catalog-facet-station = Suits station
ui-catalog-facet-column = System area
ui-catalog-facet-more = More
ui-catalog-facet-less = Fewer
ui-catalog-facet-nothing = Nothing fits this together with the other filters. You can choose it all the same.
ui-catalog-facet-anyway = You may choose it all the same.
ui-catalog-facet-equipment = AI model's equipment
ui-catalog-facet-model-class = AI model class
ui-catalog-facet-packaging = Package
ui-catalog-facet-certificate = Supplier's certificate
ui-catalog-facet-programme = Supplier's programme
ui-catalog-stage-up-to = Up to { $stage }

# details
ui-catalog-choose = Choose a solution
ui-catalog-choose-hint = Choose a card to see why it fits, what it costs and what its effects rest on.
ui-catalog-apply = Apply here
ui-catalog-take = Take into the plan
ui-catalog-details = Details
ui-catalog-sample = Sample
ui-catalog-findings = { $count ->
    [one] 1 finding to check
   *[other] { $count } findings to check
}
ui-catalog-to-line = Goes to: the whole line
ui-catalog-to = Goes to: { $stations }
ui-catalog-to-more = Goes to: { $stations } and { $more } more
ui-catalog-why = Why it fits this line
ui-catalog-need = The need it answers
ui-catalog-no-candidate = It answers none of the needs computed for this line. You can take it all the same; it is checked like any other.
ui-catalog-bottleneck-stays = By itself it does not move the bottleneck: the line makes as much as before.
ui-catalog-about = About
ui-catalog-provides = Provides
ui-catalog-requires = Requires
ui-catalog-requires-because = { $words } — { $reason }
ui-catalog-recommends-because = { $words } (recommended) — { $reason }
ui-catalog-prices = Prices
ui-catalog-won-each = { $won } per { $per }
ui-catalog-won-monthly = { $won } a month per { $per }
ui-catalog-per-site = site
ui-catalog-per-station = station
ui-catalog-per-machine = machine
ui-catalog-per-point = point
ui-catalog-per-user = user
ui-catalog-per-unit = unit
ui-catalog-price-basis = { $basis } · valid { $begin } to { $end }
ui-catalog-effects = Effects as ranges (likely value)
ui-catalog-conditions = Conditions: { $text }
ui-catalog-evidence-measured-case = Measured case: { $text }
ui-catalog-evidence-supplier-claim = Supplier's claim: { $text }
ui-catalog-evidence-published-statistic = Published statistic: { $text }
ui-catalog-evidence-engineering-estimate = Engineering estimate: { $text }
ui-catalog-facts = Facts
ui-catalog-lead-time = Lead time
ui-catalog-line-stop = Line stop
ui-catalog-power = Power
ui-catalog-version = Version

# comparison
ui-catalog-compare = Compare
ui-catalog-compare-add = Put aside
ui-catalog-compare-drop = Take out of the comparison
ui-catalog-compare-clear = Empty the comparison
ui-catalog-compare-close = Back to the list
ui-catalog-compare-title = Differences
ui-catalog-compare-same = { $count ->
    [one] 1 equal row is hidden
   *[other] { $count } equal rows are hidden
}
ui-catalog-compare-how = Choose a solution and press “Put aside” first. Up to six can be compared.
ui-catalog-score = Score
ui-catalog-cost-here = Cost on this line
ui-catalog-benefit = Gain a year
ui-catalog-payback = Payback
ui-catalog-frees = Frees the bottleneck
ui-catalog-yes = Yes
ui-catalog-no = No
ui-catalog-never = Never
ui-catalog-years = { NUM($years, digits: 1) } years

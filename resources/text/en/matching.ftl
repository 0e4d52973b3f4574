# why it is a candidate
matching-fits-effects = It takes away this loss directly: { $targets }.
matching-fits-words = It provides what this need asks for: { $words }.
matching-fits-column = It raises the stage of { $column }.
matching-target-downtime = unplanned stops
matching-target-changeover = changeover time
matching-target-speed-loss = speed loss
matching-target-cycle-time = cycle time
matching-target-defects = rejects
matching-target-recording = writing by hand
matching-target-labour = operator time
matching-target-energy = electricity
matching-target-stock = stock and work in process
matching-target-maintenance = maintenance cost

# the parts of the score
matching-criterion-effect = Effect on the need
matching-criterion-bottleneck = Relief of the bottleneck
matching-criterion-payback = Payback
matching-criterion-stage = Stage gained
matching-criterion-evidence = Evidence
matching-criterion-effort = Effort
matching-effect-nothing = The figure behind this need stays as it is.
matching-effect-bottleneck = The load of this station falls from { NUM($before, digits: 1) }% to { NUM($after, digits: 1) }%.
matching-effect-downtime = Unplanned stops fall from { NUM($before, digits: 1) }% to { NUM($after, digits: 1) }%.
matching-effect-changeover = Changeovers fall from { NUM($before, digits: 1) }% to { NUM($after, digits: 1) }% of the time.
matching-effect-defects = Rejects fall from { NUM($before) } to { NUM($after) } ppm.
matching-effect-recording = Writing by hand falls from { NUM($before) } to { NUM($after) } minutes a shift.
matching-effect-energy = Electricity for one piece falls from { NUM($before, digits: 3) } to { NUM($after, digits: 3) } kWh.
matching-effect-stock = Stock falls from { NUM($before, digits: 1) } to { NUM($after, digits: 1) } days.
matching-effect-no-data = Processes without data fall from { NUM($before) } to { NUM($after) }.
matching-effect-stage-gap = What this column still lacks for the target falls from { NUM($before) } to { NUM($after) } demands.
matching-effect-level-gap = The functions lacking in the weakest areas fall from { NUM($before) } to { NUM($after) }.
matching-bottleneck-frees = The highest load of the line falls from { NUM($before, digits: 1) }% to { NUM($after, digits: 1) }%: the bottleneck gives way.
matching-bottleneck-eases = The highest load of the line falls from { NUM($before, digits: 1) }% to { NUM($after, digits: 1) }%, but this alone does not keep the takt yet.
matching-bottleneck-stays = The highest load of the line stays at { NUM($before, digits: 1) }%.
matching-payback = It costs { $price } and brings { $benefit } a year after running cost: paid back in { NUM($years, digits: 1) } years.
matching-payback-never = It costs { $price } and brings { $benefit } a year after running cost: it is never paid back.
matching-stage-gain = It meets a demand of { $column } { $stage } ({ $meaning }): { $met } of the { $open } still open up to the target.
matching-stage-nothing = It meets no further demand of the target stage.
matching-evidence-measured-case = It rests on a measured case: { $source }. Conditions: { $conditions }.
matching-evidence-supplier-claim = It rests on the supplier's claim: { $source }. Conditions: { $conditions }.
matching-evidence-published-statistic = It rests on a published statistic, which is no forecast for this factory: { $source }. Conditions: { $conditions }.
matching-evidence-engineering-estimate = It rests on an engineering estimate: { $source }. Conditions: { $conditions }.
matching-evidence-nothing = No figure supports an effect.
matching-effort = It takes { NUM($days) } days until it runs, and the line stands for { NUM($hours) } hours.

# against, and what to mind
matching-against-bottleneck = It does not move your bottleneck: the output of the line stays as it is.
matching-against-no-effect = It does not lessen the figure behind this need.
matching-against-never = It never pays back: for { $price } it brings { $benefit } a year after running cost.
matching-against-slow = It does not pay back within { NUM($horizon) } years (it takes { NUM($years, digits: 1) }).
matching-against-there = A system that does the same is already there.
matching-against-unreachable = The machines of these stations cannot deliver the signal: there is no port it speaks with.
matching-against-unsure = At { $count ->
    [one] one station
   *[other] { $count } stations
 } the maker's option has to be bought or the port looked at on site.
matching-against-no-evidence = There is no evidence that it takes away a loss.
matching-against-claims-only = The only evidence is the supplier's own claim.
matching-against-replaced = It has been replaced by { $successor }.
matching-against-more = It needs more that is not in this price: { $words }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
 }.

# Findings of other rooms told as reasons: what is asked for, what was found, what follows. They go on inside a sentence.
compatibility-rooms-asks-costing-price-expired = every price on the sheet must be valid on the price date, { $day }.
compatibility-rooms-found-costing-price-expired = the prices of { $items } of { $solution } are not, the earliest of them ending on { $until }.
compatibility-rooms-so-costing-price-expired = without a new quote the factory pays whatever the price has risen by.

compatibility-rooms-asks-costing-price-without-basis = every price must rest on a quote, a catalogue or a wage table.
compatibility-rooms-found-costing-price-without-basis = none is named for { $items } of { $solution }.
compatibility-rooms-so-costing-price-without-basis = the cost auditor may cut that row.

compatibility-rooms-asks-costing-option-without-price = every solution chosen must have a price or labour.
compatibility-rooms-found-costing-option-without-price = { $solution } states neither.
compatibility-rooms-so-costing-option-without-price = the total comes out smaller than it will be.

compatibility-rooms-asks-costing-sample-prices = an amount that is proposed must be a supplier's quote.
compatibility-rooms-found-costing-sample-prices = the prices of { NUM($count) } chosen solution(s) are only examples.
compatibility-rooms-so-costing-sample-prices = the total shows no more than a size until the quotes are in.

compatibility-rooms-asks-costing-rates-of-another-year = direct labour must be priced with the wage table of its year.
compatibility-rooms-found-costing-rates-of-another-year = there is none for { $wanted } yet and that of { $used } was used.
compatibility-rooms-so-costing-rates-of-another-year = labour will change once the new table is out.

compatibility-rooms-asks-costing-rates-suppliers-own = foreign prices must be converted at the published rate of the price date.
compatibility-rooms-found-costing-rates-suppliers-own = there is none for { $currencies } on that day and the supplier's own rate was used.
compatibility-rooms-so-costing-rates-suppliers-own = the won on the sheet may differ from what is paid.

compatibility-rooms-asks-costing-rates-planned = foreign prices must be converted at the published rate of the price date.
compatibility-rooms-found-costing-rates-planned = a planning rate was used for { $currencies }.
compatibility-rooms-so-costing-rates-planned = the won on the sheet will move with the published rate.

compatibility-rooms-asks-costing-condition-unmet = an application to { $programme } must meet every condition.
compatibility-rooms-found-costing-condition-unmet = this one is not met: “{ $condition }”.
compatibility-rooms-so-costing-condition-unmet = it would be refused and the support has to be counted as zero.

compatibility-rooms-asks-costing-conditions-open = an application to { $programme } must meet every condition.
compatibility-rooms-found-costing-conditions-open = nobody has yet confirmed the { NUM($count) } that only a person can ({ $conditions }).
compatibility-rooms-so-costing-conditions-open = the support cannot be promised until somebody has.

compatibility-rooms-asks-costing-support-limited = support cannot exceed the share, the cap and the accepted cost of { $programme }.
compatibility-rooms-found-costing-support-limited = they leave { $request } to ask for with this plan.
compatibility-rooms-so-costing-support-limited = the factory pays all the rest.

compatibility-rooms-asks-costing-over-budget = the factory's own share must stay within its budget of { $budget }.
compatibility-rooms-found-costing-over-budget = this plan takes { $own }.
compatibility-rooms-so-costing-over-budget = { $over } is missing.

compatibility-rooms-asks-costing-software-without-service = software must come with an agreed response time.
compatibility-rooms-found-costing-software-without-service = { $solution } states none.
compatibility-rooms-so-costing-software-without-service = nobody promises when it is mended once the agreement has ended.

compatibility-rooms-asks-costing-pays-only-with-support = an investment must pay within { NUM($years) } years even without support.
compatibility-rooms-found-costing-pays-only-with-support = its net present value is { $total } on the total but { $own } on the own share.
compatibility-rooms-so-costing-pays-only-with-support = it loses money as soon as the support is cut or refused.

compatibility-rooms-asks-costing-never-pays = an investment must pay within { NUM($years) } years.
compatibility-rooms-found-costing-never-pays = its net present value is { $total } on the total and still { $own } on the own share.
compatibility-rooms-so-costing-never-pays = the plan loses money even with the support.

compatibility-rooms-asks-rollout-too-long = building and after-service must be over within the { NUM($months) } months of the agreement, by { $last }.
compatibility-rooms-found-rollout-too-long = this schedule ends on { $end }.
compatibility-rooms-so-rollout-too-long = the agreement is broken unless an extension is asked for in time.

compatibility-rooms-asks-project-waiver-expired = an acceptance holds only until its date.
compatibility-rooms-found-project-waiver-expired = that of { $author } ({ $reason }) ended on { $until } while the problem is still there.
compatibility-rooms-so-project-waiver-expired = the problem is open again.

compatibility-rooms-asks-own-entry-own = values must come from a store its suppliers have signed.
compatibility-rooms-found-own-entry-own = { $solution } was entered here.
compatibility-rooms-so-own-entry-own = whoever writes the proposal answers for them.

compatibility-rooms-asks-own-entry-changed = values must come from a store its suppliers have signed.
compatibility-rooms-found-own-entry-changed = { $solution } was changed here ({ $reason }).
compatibility-rooms-so-own-entry-changed = whoever writes the proposal answers for what was changed.

compatibility-rooms-asks-compatibility-check-is-finished = a rule must be checked to its end before it is called passed.
compatibility-rooms-found-compatibility-check-is-finished = the rule “{ $rule }” ran out of time or was stopped.
compatibility-rooms-so-compatibility-check-is-finished = nobody can say that nothing is wrong; check again or let a person look.

compatibility-rooms-asks-line-check-ids-are-unique = an id must mean one thing only.
compatibility-rooms-found-line-check-ids-are-unique = “{ $id }” is borne by more than one.
compatibility-rooms-so-line-check-ids-are-unique = nobody can tell which is meant and no figure can be trusted.

compatibility-rooms-asks-line-check-references-exist = whatever is named must be in the line.
compatibility-rooms-found-line-check-references-exist = “{ $target }”, named by “{ $holder }”, is not.
compatibility-rooms-so-line-check-references-exist = it drops out of the figures.

compatibility-rooms-asks-line-check-flows-join-two-stations = a flow must join two different stations, once.
compatibility-rooms-found-line-check-flows-join-two-stations = { $start } → { $end } returns to itself or is drawn twice.
compatibility-rooms-so-line-check-flows-join-two-stations = nobody can compute how pieces move here.

compatibility-rooms-asks-line-check-flows-run-forward = pieces must move forward unless they are reworked.
compatibility-rooms-found-line-check-flows-run-forward = the flows between { $stations } run in a circle.
compatibility-rooms-so-line-check-flows-run-forward = order and lead time may come out wrong.

compatibility-rooms-asks-line-check-products-have-a-routing = every product must say which stations it passes.
compatibility-rooms-found-line-check-products-have-a-routing = { $product } does not.
compatibility-rooms-so-line-check-products-have-a-routing = its demand loads no station and the bottleneck comes out wrong.

compatibility-rooms-asks-line-check-stations-are-visited = some product must pass every station.
compatibility-rooms-found-line-check-stations-are-visited = none passes { $station }.
compatibility-rooms-so-line-check-stations-are-visited = that station is counted as idle.

compatibility-rooms-asks-line-check-routings-follow-flows = products must move along the flows that are drawn.
compatibility-rooms-found-line-check-routings-follow-flows = one goes from { $start } to { $end } where none is.
compatibility-rooms-so-line-check-routings-follow-flows = transport and stock between the two are overlooked.

compatibility-rooms-asks-line-check-calendar-leaves-time = working time must fit into 24 hours and 31 days and outlast its breaks.
compatibility-rooms-found-line-check-calendar-leaves-time = what is written is { NUM($shifts) } shifts of { $length } with breaks of { $breaks } on { $days } a month.
compatibility-rooms-so-line-check-calendar-leaves-time = there is no available time and so no takt time.

compatibility-rooms-asks-line-check-demand-is-known = the takt time needs a monthly demand.
compatibility-rooms-found-line-check-demand-is-known = no product of this line has one.
compatibility-rooms-so-line-check-demand-is-known = nobody can say whether the line is fast enough.

compatibility-rooms-asks-line-check-cycle-times-are-positive = a piece must take some time at every station.
compatibility-rooms-found-line-check-cycle-times-are-positive = the cycle time of { $station } is not above zero.
compatibility-rooms-so-line-check-cycle-times-are-positive = its capacity cannot be computed.

compatibility-rooms-asks-line-check-machines-are-counted = a station must have at least one machine or workplace.
compatibility-rooms-found-line-check-machines-are-counted = { NUM($machines) } is written for { $station }.
compatibility-rooms-so-line-check-machines-are-counted = it is counted as making nothing.

compatibility-rooms-asks-line-check-shares-are-possible = a share must lie above 0 % and at most at 100 %.
compatibility-rooms-found-line-check-shares-are-possible = { $station } says { $shares }.
compatibility-rooms-so-line-check-shares-are-possible = OEE and capacity come out as what cannot be.

compatibility-rooms-asks-line-check-amounts-are-not-negative = times, pieces, power and money cannot be below zero.
compatibility-rooms-found-line-check-amounts-are-not-negative = { $place } says { $fields }.
compatibility-rooms-so-line-check-amounts-are-not-negative = no sum with these values can be trusted.

compatibility-rooms-asks-line-check-stops-are-known = a true capacity needs to know how often a station stops.
compatibility-rooms-found-line-check-stops-are-known = neither uptime nor MTBF and MTTR is known at { $stations }.
compatibility-rooms-so-line-check-stops-are-known = they count as never stopping and look better than they are.

compatibility-rooms-asks-line-check-yields-are-known = lost time shows only where the first-pass yield is known.
compatibility-rooms-found-line-check-yields-are-known = it is not at { $stations }.
compatibility-rooms-so-line-check-yields-are-known = they count as free of defects and look better than they are.

compatibility-rooms-asks-line-check-changeovers-have-a-rhythm = the loss of changeovers needs to know how often they come.
compatibility-rooms-found-line-check-changeovers-have-a-rhythm = only their time is known at { $stations }.
compatibility-rooms-so-line-check-changeovers-have-a-rhythm = that loss is left out of the figures.

compatibility-rooms-asks-line-check-stocks-are-counted = the lead time needs stocks that are counted.
compatibility-rooms-found-line-check-stocks-are-counted = nobody counted { $stocks }.
compatibility-rooms-so-line-check-stocks-are-counted = the lead time comes out shorter than it is.

compatibility-rooms-asks-line-check-stocks-are-drawn = the lead time needs the stocks between stations drawn.
compatibility-rooms-found-line-check-stocks-are-drawn = none is drawn on this line.
compatibility-rooms-so-line-check-stocks-are-drawn = there is no lead time to show.

compatibility-rooms-asks-line-check-zones-are-known = whether a device endures its place depends on the zone.
compatibility-rooms-found-line-check-zones-are-known = { $stations } lie in none.
compatibility-rooms-so-line-check-zones-are-known = water, dust, heat and explosion are not checked there.

compatibility-rooms-asks-line-check-power-is-known = the energy of a piece needs the power of every station.
compatibility-rooms-found-line-check-power-is-known = that of { $stations } is not known.
compatibility-rooms-so-line-check-power-is-known = the energy comes out too low.

compatibility-rooms-asks-line-check-ports-were-looked-at = the cost of collecting data depends on whether ports are open.
compatibility-rooms-found-line-check-ports-were-looked-at = nobody has looked at those of { $machine } at { $station }.
compatibility-rooms-so-line-check-ports-were-looked-at = nobody can say whether an option or a sensor has to be bought.

compatibility-rooms-asks-line-check-site-was-looked-at = whether a solution fits in depends on the building.
compatibility-rooms-found-line-check-site-was-looked-at = nobody has looked yet at { $unknown }.
compatibility-rooms-so-line-check-site-was-looked-at = the checks that need it stay “could not be checked”.

compatibility-rooms-asks-line-check-inputs-have-a-source = every figure must say whether it was measured, quoted or assumed.
compatibility-rooms-found-line-check-inputs-have-a-source = { $names } say nothing.
compatibility-rooms-so-line-check-inputs-have-a-source = figures built on them are hard to trust.

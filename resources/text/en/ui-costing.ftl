ui-costing-unit-million = M KRW
ui-costing-unit-eok = M KRW
ui-costing-unit-man = M KRW
ui-costing-short-million = M
ui-costing-axis-million = million KRW
ui-costing-axis-eok = million KRW
ui-costing-axis-man = million KRW
ui-costing-unit-ea = pcs
ui-costing-unit-1 = set
ui-costing-unit-md = days
ui-costing-unit-month = months
ui-costing-unit-a = year
ui-costing-never = never

# Cards
ui-costing-kpi-own = Own money
ui-costing-kpi-payback = Payback (own money)
ui-costing-kpi-npv = Present value (own)
ui-costing-kpi-irr = Rate of return (own)
ui-costing-kpi-net = Net gain a year
ui-costing-kpi-total = of { $total } in total
ui-costing-kpi-payback-total = on the total: { $years }
ui-costing-kpi-npv-terms = Flows of { $years } years, discounted at { NUM($rate, digits: 1) } % a year.
ui-costing-kpi-npv-total = on the total: { $npv }
ui-costing-kpi-irr-total = on the total: { $rate }
ui-costing-kpi-net-parts = gains { $benefit } − running { $running }

# Tables
ui-costing-tab-sheet = Cost sheet
ui-costing-tab-running = Running cost
ui-costing-tab-benefits = Gains
ui-costing-tab-flow = Year by year
ui-costing-tab-offers = Programmes
ui-costing-column-number = No.
ui-costing-column-item = Item
ui-costing-column-specification = Specification
ui-costing-column-quantity = Quantity
ui-costing-column-unit = Unit
ui-costing-column-price = Price (KRW)
ui-costing-column-amount = Amount (KRW)
ui-costing-column-validity = Price holds
ui-costing-total = Total (ex VAT)
ui-costing-running-total = Running cost a year
ui-costing-valid = until { $until }
ui-costing-soon = ends { $until }
ui-costing-expired = expired { $until }
ui-costing-choose-row = Choose a row to see its formula and what its price rests on. Double-click a quantity to change it.
ui-costing-quantity-by-rule = Counted by the price's rule. Double-click to set it by hand.
ui-costing-quantity-by-hand = Set by hand. Clear it and press Enter to count by the rule again.
ui-costing-quantity-unreadable = No quantity can be read from “{ $text }”. Type a whole number of at least 0.
ui-costing-quantity-wrong = A quantity can be 0 to { NUM($most) }.
ui-costing-row-gone = That price line is no longer in the plan. Look at the table again.
ui-costing-prices-of = KRW, ex VAT · prices of { $day }
ui-costing-valid-until = Prices hold until { $until }
ui-costing-expired-count = { $count ->
    [one] 1 price has expired
   *[other] { $count } prices have expired
 }

# Funding
ui-costing-funding = Funding
ui-costing-own = Own money
ui-costing-support = Support ({ $share })
ui-costing-support-assumed = Support (assumed { $share })
ui-costing-host = Host company
ui-costing-vat = VAT (reclaimed)
ui-costing-no-programme = No programme is chosen: all of it is own money.
ui-costing-support-refused = { $programme }: counted as 0 because of its conditions or limits. ‘Programmes’ says why.
ui-costing-support-is-assumed = { $programme }. An assumption until notice and review confirm it.
ui-costing-support-is-announced = { $programme }. Counted with the announced share and cap.

# Pictures
ui-costing-curve = Cumulated cash
ui-costing-tornado = Sensitivity
ui-costing-in-unit = { $years } years, { $unit }
ui-costing-crossing = back in month { $months }
ui-costing-year = { $year ->
    [0] Start
   *[other] Year { $year }
 }
ui-costing-curve-back = The own money is back in month { $months }; after { $years } years the sum is { $end }.
ui-costing-curve-open = The own money is not back within { $years } years; the sum is { $end }.
ui-costing-base = planned { $npv }
ui-costing-robust = Whichever single input turns bad, the { $years }-year present value stays positive.
ui-costing-fragile = The worst single case is ‘{ $name }’; the present value is then { $npv }.

# Gains and years
ui-costing-benefit = Gain and formula (KRW a year)
ui-costing-low = Low
ui-costing-likely = Likely
ui-costing-high = High
ui-costing-benefits-total = Gains a year
ui-costing-flow-year = Year
ui-costing-flow-benefit = Gains
ui-costing-flow-running = Running cost
ui-costing-flow-net = Net
ui-costing-flow-cumulated = Cumulated (own)
ui-costing-flow-note = KRW ex VAT, without inflation and income tax. The first year counts only part of the gains while the line settles.

# Programmes
ui-costing-programmes-lead = The programmes in force on the price date, all for the present cost sheet. Another programme counts cloud fees anew, for the length of its agreement. Amounts are assumptions until notice and review confirm them.
ui-costing-own-only = Without a programme
ui-costing-own-only-terms = Everything is paid with own money.
ui-costing-programme-terms = Share { $share }, cap { $cap }{ $months ->
    [0] {""}
   *[other] , agreement of { $months } months
 }
ui-costing-programme-terms-unknown = No notice confirms the share or the cap.
ui-costing-programme-paid = Support
ui-costing-programme-own = Own money
ui-costing-programme-take = Use this one
ui-costing-programme-chosen = In the plan
ui-costing-unmet = { $count } not met
ui-costing-to-confirm = { $count } to confirm
ui-costing-all-met = Conditions met

# Findings
ui-costing-findings = Findings about money
ui-costing-severity-block = Blocks
ui-costing-severity-warn = Warning
ui-costing-severity-info = Note
ui-costing-severity-unchecked = Not checked
ui-costing-apply = Apply

# Empty
ui-costing-empty = No solution is chosen yet
ui-costing-empty-hint = Choose solutions or let a plan be recommended: cost, support and payback follow at once.
ui-costing-empty-action = Recommend a plan

# Commands and undo
ui-costing-command-set-quantity = Change a quantity
ui-costing-command-show = Show a table of money
ui-costing-edit-quantity = Set the quantity of { $item } to { $quantity }
ui-costing-edit-quantity-back = Count the quantity of { $item } by its rule

# commands of the plan
ui-plan-command-set-programme = Choose the support programme
ui-plan-command-set-target = Choose the target stage
ui-plan-command-set-budget = Set the budget
ui-plan-command-place = Place a solution elsewhere
ui-plan-command-set-units = Change the number of a solution
ui-plan-command-add-discount = Add a discount
ui-plan-command-drop-discount = Remove a discount
ui-plan-command-complete = Add what the plan needs
ui-plan-command-stop-recommending = Stop the recommendation
ui-plan-command-take-proposed = Take the proposed plan
ui-plan-command-drop-proposed = Drop the proposed plan
ui-plan-edit-programme = Programme: { $programme }
ui-plan-edit-no-programme = No programme
ui-plan-edit-target = Change the target stage
ui-plan-edit-budget = Budget: { $won }
ui-plan-edit-no-budget = Remove the budget
ui-plan-edit-place = Place a solution elsewhere
ui-plan-edit-units = Change the number of a solution
ui-plan-edit-discount = Discount: { $label }
ui-plan-edit-discount-dropped = Remove a discount
ui-plan-edit-complete = Add what the plan needs
ui-plan-option-gone = This solution is no longer in the plan.
ui-plan-place-how = Choose stations on the line or in the findings first, then press again.
ui-plan-discount-how = Give the discount a name and an amount above zero.

# options
ui-plan-page = Plan
ui-plan-title = Chosen solutions
ui-plan-count = { $count ->
    [one] 1 solution
   *[other] { $count } solutions
}
ui-plan-picked = Picked
ui-plan-picked-hint = Taken to answer the needs of the line.
ui-plan-added = Added because needed
ui-plan-added-hint = What the solutions above must have to work.
ui-plan-whole-line = whole line
ui-plan-places-more = { $stations } and { $more } more
ui-plan-unknown = This solution is not in the store
ui-plan-cause = { $word }, needed by { $solution }
ui-plan-cause-rule = added to solve a finding of { $solution }
ui-plan-cause-gone = { $word }, needed by a solution that has left
ui-plan-findings = { $count ->
    [one] 1 finding to check
   *[other] { $count } findings to check
}
ui-plan-show-finding = Show
ui-plan-price-note = purchase and labour, ex VAT
ui-plan-price-dated = purchase and labour, ex VAT · price of { $day }
ui-plan-by-hand = Changed by hand
# review of what changed in the store
ui-plan-command-review-updates = Review what changed in the store
ui-plan-command-close-updates = Close the review
ui-plan-command-update = Update the reviewed entries
ui-plan-command-migrate = Move to the successor
ui-plan-command-quote = Write a quoted unit price
ui-plan-quote = Write a quoted unit price
ui-plan-quote-hint = Sets a unit price the supplier quoted, in this project only. The store keeps its price; the proposal prints the value and the reason.
ui-plan-quote-line = Price line
ui-plan-quote-won = Unit price (KRW, ex VAT)
ui-plan-quote-reason = Reason (quotation number, date)
ui-plan-quote-reason-missing = A reason is needed. Number and date of the quotation are enough.
ui-plan-quote-set = Use this price
ui-plan-quoted = The unit price of { $solution } is changed in this project.
ui-plan-update-banner = Some lines differ from the store in use. Plan and money stay as they are until you have reviewed and taken the changes.
ui-plan-update-look = Review
ui-plan-update-back = To the plan
ui-plan-update-title = What changed in the store
ui-plan-update-said = { $conflicts ->
    [0] { NUM($count) } entries will be updated
   *[other] { NUM($count) } entries · { NUM($conflicts) } to decide
}
ui-plan-update-do = Update the chosen entries
ui-plan-update-take-in = Include in the update: { $solution }
ui-plan-update-none = Everything is up to date
ui-plan-update-none-hint = The entries of the plan are the same as in the store.
ui-plan-update-value = { $value }
ui-plan-update-theirs = { $base } → { $theirs }
ui-plan-update-mine = The value set by hand stays: { $base } → { $mine }
ui-plan-update-same = Changed alike by hand and in the store: { $mine }
ui-plan-update-conflict = { $what }: changed by hand and in the store ({ $base } when it was taken). Choose which value counts.
ui-plan-update-keep = Keep the project's value: { $value }
ui-plan-update-take = Take the store's value: { $value }
ui-plan-update-migrate = Move to the successor
ui-plan-update-effect = What the update does to the money
ui-plan-update-decide-first = Decide the { NUM($count) } clashing values first.
ui-plan-update-reckoning = Reckoning.
ui-plan-update-total = Total
ui-plan-update-own = Own share
ui-plan-update-cause-quantity = Quantity
ui-plan-update-cause-price = Price
ui-plan-update-cause-rule = Price rule, wage table
ui-plan-update-cause-currency = Exchange rate
ui-plan-update-cause-subsidy = Support
ui-plan-update-won = KRW { $won }
ui-plan-update-done = { NUM($count) } entries now read as in the store. Values set by hand are kept.
ui-plan-migrated = { $old } was moved to its successor { $new }. Not carried over: { NUM($lost) }.
ui-plan-place-here = To chosen stations
ui-plan-place-hint = Places it at the stations chosen on the line
ui-plan-units = Per place
ui-plan-details = Details
ui-plan-drop = Take out of the plan
ui-plan-orphan = The solution that needed this has left the plan. You can take it out too.
ui-plan-orphan-drop = Take out too
ui-plan-empty = Nothing is chosen yet
ui-plan-empty-hint = Choose in the store, or let “Recommend a plan” at the right answer the needs of the line.
ui-plan-to-store = To the solution store

# frame
ui-plan-recommend = Recommend a plan
ui-plan-complete = Add what the plan needs
ui-plan-recommend-hint = You see what would change first; it enters the plan only when you take it.
ui-plan-completing = Working out what the plan needs.
ui-plan-frame = Frame of the plan
ui-plan-programme = Programme
ui-plan-no-programme = No support
ui-plan-target = Target stage
ui-plan-no-target = Not set
ui-plan-budget = Own budget (KRW)
ui-plan-total = Total cost
ui-plan-support = Support
ui-plan-own = Own share
ui-plan-over-budget = The own share is above the budget.
ui-plan-conditions = Conditions of the programme
ui-plan-met = met
ui-plan-unmet = not met
ui-plan-to-confirm = to be confirmed
ui-plan-discounts = Discounts
ui-plan-discount-none = No discount is agreed.
ui-plan-discount-label = Name of the discount
ui-plan-discount-won = Amount (KRW)
ui-plan-discount-add = Add the discount
ui-plan-discount-drop = Remove the discount

# proposals
ui-plan-preview-recommended = Recommended plan
ui-plan-preview-complete = Plan with what it needs
ui-plan-preview-mark = Preview
ui-plan-preview-hint = Nothing has changed yet. Once taken, one undo brings everything back.
ui-plan-preview-stale = Line or plan have changed since. Please work it out again.
ui-plan-preview-recommended-none = The plan is as recommended. What does not earn its cost is not recommended.
ui-plan-preview-complete-none = The plan lacks nothing, or the store has nothing to fill the gaps.
ui-plan-preview-take = Take this plan
ui-plan-preview-drop = Drop
ui-plan-preview-ready = Please look at the proposed plan. Nothing has changed yet.
ui-plan-figure-output = Output a day
ui-plan-figure-load = Highest load
ui-plan-figure-own = Own share
ui-plan-figure-payback = Payback
ui-plan-figure-conflicts = Conflicts
ui-plan-figure-conflicts-so-far = { $conflicts } ({ $unchecked } not checked)
ui-plan-years = { NUM($years, digits: 1) } years

ui-proposal-view = Proposal preview
ui-proposal-thumbnails = Pages
ui-proposal-pages = { $pages ->
    [one] 1 page
   *[other] { $pages } pages
 }
ui-proposal-page = Page { $page }
ui-proposal-cover = Cover
ui-proposal-page-of = Page { $page } of { $pages }
ui-proposal-zoom-in = Larger
ui-proposal-zoom-out = Smaller
ui-proposal-fit-width = Fit the width
ui-proposal-fit-page = Fit a page
ui-proposal-stale = The project has changed
ui-proposal-renewing = Making it anew
ui-proposal-again = Make it anew
ui-proposal-making = The proposal is being made
ui-proposal-making-hint = Once everything is computed, its real pages show here.
ui-proposal-failed = The preview could not be made
ui-proposal-failed-hint = The notice says why. Make it again once that is put right.
ui-proposal-working = The proposal is being made
ui-proposal-language = Language of the proposal
ui-proposal-language-ko = 한국어
ui-proposal-language-en = English
ui-proposal-export = Save PDF, Excel, JSON
ui-proposal-cancelled = Stopped. No file was left behind.
ui-proposal-folder-word = proposal

# Commands
ui-proposal-command-cancel = Stop saving
ui-proposal-command-refresh = Make the proposal preview again
ui-proposal-command-language = Switch the language of the proposal
ui-proposal-command-zoom = Zoom the proposal
ui-proposal-command-go = Go to a page of the proposal

# Checks
ui-proposal-preflight = Before it goes out
ui-proposal-preflight-well = All is confirmed
ui-proposal-preflight-look = { $count } to look at
ui-proposal-preflight-stop = { $count } in the way
ui-proposal-state-well = Passed
ui-proposal-state-look = To look at
ui-proposal-state-stop = In the way
ui-proposal-state-unchecked = Not checked
ui-proposal-go-cost = See it under Cost
ui-proposal-go-level = Answer under Level
ui-proposal-go-settings = Write it in Settings
ui-proposal-check-chosen-well = Solutions are proposed
ui-proposal-check-chosen-look = No solution is chosen
ui-proposal-check-chosen-detail = { $count ->
    [one] 1 solution is
   *[other] { $count } solutions are
 } proposed.
ui-proposal-check-chosen-none = The proposal will explain why buying nothing is better for now.
ui-proposal-check-sums-well = All numbers agree
ui-proposal-check-sums-look = The sums do not agree
ui-proposal-check-sums-detail = { $rows ->
    [one] 1 row was computed again
   *[other] { $rows } rows were computed again
 }; the total is { $total }.
ui-proposal-check-prices-well = The prices hold
ui-proposal-check-prices-look = Look at how long the prices hold
ui-proposal-check-prices-detail = Prices of { $day }; the first one ends on { $until }.
ui-proposal-check-prices-expired = { $count ->
    [one] 1 price had expired
   *[other] { $count } prices had expired
 } on the price date. Ask for new quotes.
ui-proposal-check-prices-none = No price says how long it holds.
ui-proposal-check-quotes-well = The prices are quotes
ui-proposal-check-quotes-look = Some prices are samples, not quotes
ui-proposal-check-quotes-detail = { $samples } of { $count } solutions have sample prices.
ui-proposal-check-blocking-well = Nothing is in the way
ui-proposal-check-blocking-look = { $count ->
    [one] 1 finding blocks the proposal
   *[other] { $count } findings block the proposal
 }
ui-proposal-check-blocking-none = No conflict in connections, capacity, surroundings or support conditions.
ui-proposal-check-blocking-so-far = Not checked to the end for what is in the way
ui-proposal-check-unchecked-well = Every check ran
ui-proposal-check-unchecked-look = { $count ->
    [one] 1 check did not run
   *[other] { $count } checks did not run
 }
ui-proposal-check-unchecked-none = No check was left out for want of data.
ui-proposal-check-unchecked-more = { $more ->
    [0] {""}
   *[other] And { $more } more.{" "}
 }{ $accepted ->
    [0] {""}
    [one] 1 of them is accepted unchecked.
   *[other] { $accepted } of them are accepted unchecked.
 }
ui-proposal-check-so-far = { $count ->
    [one] Nothing was found so far, but 1 check did not run.
   *[other] Nothing was found so far, but { $count } checks did not run.
 }
ui-proposal-check-warnings-well = No warnings
ui-proposal-check-warnings-look = { $count ->
    [one] 1 warning is printed with it
   *[other] { $count } warnings are printed with it
 }
ui-proposal-check-warnings-none = No finding is left as a warning.
ui-proposal-check-warnings-so-far = Not checked to the end for warnings
ui-proposal-check-more = { $more ->
    [0] {""}
   *[other] And { $more } more.
 }
ui-proposal-check-support-well = The support is settled
ui-proposal-check-support-look = The support is an assumption
ui-proposal-check-support-none = No support is counted.
ui-proposal-check-support-unmet = { $programme }: the condition “{ $condition }” is not met.
ui-proposal-check-support-detail = { $programme }: { $count ->
    [0] not yet confirmed by notice and review.
    [one] 1 condition is for a person to confirm.
   *[other] { $count } conditions are for a person to confirm.
 }
ui-proposal-check-level-well = The level questions are answered
ui-proposal-check-level-look = Some level questions are open
ui-proposal-check-level-detail = { $left ->
    [one] 1 question is open
   *[other] { $left } questions are open
 }: the score is printed as a range.
ui-proposal-check-level-all = The score of all 44 items is printed.
ui-proposal-check-signed-well = It says who proposes
ui-proposal-check-signed-look = Nobody is named as proposing
ui-proposal-check-signed-detail = { $name }
ui-proposal-check-signed-nobody = Write name and company; they are printed on the cover.

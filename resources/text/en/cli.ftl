cli-date-wrong = “{ $found }” is not a date. Write it like 2026-11-21.
cli-file-exists = { $file } is already there. Choose another name or add --overwrite.
cli-made = The project “{ $title }” was made in { $file }.
cli-wrote = Written: { $file }
cli-stopped = Stopped. No half-written file was left.
cli-bug = This is a mistake of the program. Please send the text below to its developers. No file was changed.
cli-qt-missing = System libraries that the window needs are missing ({ $reason }). `make run` installs them or says what to type. The other commands work without a window.
cli-programme-unknown = “{ $found }” is not a known support programme. Ids you can use: { $choices }.
cli-severity-block = Blocks
cli-severity-warn = Warning
cli-severity-info = Note
cli-severity-unchecked = Not checked
cli-rule-unknown = There is no such rule: { $rule }. Names like it: { $near }.
cli-weight-changed = The user changed the weight of the rule “{ $rule }” from { $own } to { $given }.
cli-none-found = No findings.
cli-none-of-rule = No findings of this rule.
cli-none-so-far = No findings so far, but not everything was checked.
cli-finding-others = There { $count ->
    [one] is one finding
   *[other] are { NUM($count) } findings
 } of other rules.
cli-finding-expected = Needed: { $text }
cli-finding-found = Found: { $text }
cli-finding-lesson = Why: { $text }
cli-finding-source = Source: { $text }
cli-finding-remedy = Way out { $number }: { $text }
cli-finding-waived = Accepted ({ $author }): { $reason }
cli-needs-none = The numbers show no need today. Buying nothing is the best choice.
cli-match-need = Need: { $text }
cli-match-none = The store has no solution for this need.
cli-match-recommended = recommended
cli-match-not-recommended = not recommended
cli-selftest-texts = Korean and English texts
cli-selftest-fonts = Fonts
cli-selftest-store = Solution store ({ $count } entries, content digest checked)
cli-selftest-book = Textbook example (takt 60 s, lead time 23.6 days, processing time 188 s)
cli-selftest-window = First window after { NUM($seconds, digits: 2) } s (goal: under 2 s, median of three)
cli-selftest-window-missing = The time to the first window could not be measured: { $reason }
cli-selftest-good = good
cli-selftest-bad = failed
cli-selftest-unchecked = not checked
cli-finding-waiver-until = until { $until }
cli-waived = Accepted: { $finding } ({ $author })
cli-unwaived = No longer accepted: { $finding }
cli-waive-no-finding = There is no finding “{ $finding }”. Use a key that `configurator check FILE` shows in brackets. Close to it: { $near }
cli-waive-no-waiver = “{ $finding }” is not accepted. Accepted are: { $known }
cli-waive-nothing = none
cli-waive-reason-missing = Accepting a finding needs a reason. Write after --reason why it is acceptable.
cli-waive-author-missing = Accepting a finding needs a name. Write after --author who accepts it.
cli-waive-expires-early = The last day { $until } lies before the day of acceptance, { $day }. Write a later date.
cli-waive-read-only = { $file } cannot be written. Change its permissions or use a copy.
cli-explain-way = way { $number }: { $text } ({ $effect })
cli-explain-effect = own money { $cost }{ $stages ->
    [0] {""}
   *[other] , { NUM($stages) } stage(s)
}{ $days ->
    [0] {""}
   *[other] , lead time { NUM($days) } days
}, { NUM($gone) } finding(s) gone, { NUM($new) } new
cli-explain-more-ways = There { $count ->
    [one] is one more way out.
   *[other] are { NUM($count) } more ways out.
 }
cli-explain-no-way = No change of the plan cures this; accept it with a reason or look on site.
cli-solve-least-cost = The plan that meets needs and target with the least own money
cli-solve-best-return = The plan that brings the most a year for each won of own money
cli-solve-fewest-changes = The plan that changes the present one least
cli-solve-taken = take: { $solution }
cli-solve-needed = needed beside it: { $solution }
cli-solve-kept = stays: { $solution }
cli-solve-left = leave out: { $solution }
cli-solve-sum = own money { $own }, cost sheet { $total }, { $gain } a year
cli-solve-unmet = need without an answer: { $text }
cli-solve-proven = Proven: no plan of these candidates is better.
cli-solve-gap = A better plan could save at most { $gap } of own money.
cli-solve-unproven = Overlapping effects were worked out in full, so there is no proof that nothing is better.
cli-solve-none = No plan gives all that is wished; this is why.
cli-solve-undecided = No answer within { NUM($limit) } seconds; allow more time.
cli-solve-searched = { NUM($pieces) } candidates, { NUM($rounds) } checks, { NUM($seconds, digits: 1) } s of { NUM($limit) } s
cli-solve-out-of-time = Stopped by the time limit of { NUM($limit) } s: { NUM($pieces) } candidates, { NUM($rounds) } checks, { NUM($seconds, digits: 1) } s
cli-solve-stage-open = left of the target: no candidate gives what { $column } asks for at { $stage }.

# commands about findings
ui-compatibility-command-show = Show a finding
ui-compatibility-command-locate = Go to the station of a finding
ui-compatibility-command-next = Next finding
ui-compatibility-command-previous = Previous finding
ui-compatibility-command-view = Change the compatibility graph
ui-compatibility-command-unwaive = Take an acceptance back
ui-compatibility-command-severity = Change the weight of a rule
ui-compatibility-edit-unwaive = Take an acceptance back
ui-compatibility-edit-severity = Change the weight of a rule: { $rule }

# list
ui-compatibility-title = Compatibility
ui-compatibility-count-block = Conflicts
ui-compatibility-count-unchecked = Not checked
ui-compatibility-count-warn = To check
ui-compatibility-count-fits = Links fit
ui-compatibility-group-block = Conflict
ui-compatibility-group-unchecked = Not checked
ui-compatibility-group-warn = To check
ui-compatibility-group-info = Note
ui-compatibility-group-waived = Accepted
ui-compatibility-unfinished-rule = Rule { $rule }
ui-compatibility-whole-plan = Whole plan
ui-compatibility-place-more = { $name } and { $more } more

# graph
ui-compatibility-graph = Compatibility graph
ui-compatibility-graph-described = Machines, systems and solutions in layers with what they give each other. The list at the left says the findings in words.
ui-compatibility-graph-empty = Nothing is joined yet. Take solutions into the plan to see here what gives what to whom.
ui-compatibility-column-field = Field
ui-compatibility-column-edge = Edge and control
ui-compatibility-column-operations = Operations
ui-compatibility-column-insight = Business and insight
ui-compatibility-view-all = All
ui-compatibility-view-data = Data only
ui-compatibility-view-finding = This finding
ui-compatibility-fit = Show the whole graph
ui-compatibility-machines = { $name } and { $more } more
ui-compatibility-node-system = Existing system
ui-compatibility-node-option = Solution
ui-compatibility-node-site = Building and lines
ui-compatibility-node-capability = Nobody provides it
ui-compatibility-node-equipment = Machine
ui-compatibility-not-joined = Not joined
ui-compatibility-ghost = Preview of way out { $number }

# one finding
ui-compatibility-choose = Choose a finding
ui-compatibility-choose-hint = Choose one in the list to see why it matters and how to solve it.
ui-compatibility-clean = Nothing was found
ui-compatibility-clean-hint = Line and plan were checked by all rules. Every change is checked at once.
ui-compatibility-why-block = Why it conflicts
ui-compatibility-why-unchecked = Why it was not checked
ui-compatibility-why-warn = What is to be checked
ui-compatibility-why-info = Good to know
ui-compatibility-why-waived = Accepted with a reason
ui-compatibility-expected = What must be there
ui-compatibility-found = What is there
ui-compatibility-lesson = Why it matters
ui-compatibility-source = Source: { $source } · rule { $rule }
ui-compatibility-remedies = Ways out, applied at once
ui-compatibility-remedies-none = There is no way out to apply at once. Look on site, then leave a reason.
ui-compatibility-more = Look for more ways
ui-compatibility-more-stop = Stop looking
ui-compatibility-more-looking = Trying further ways one by one…
ui-compatibility-more-found = Further ways, least own share first.
ui-compatibility-more-none = No further way was found.
ui-compatibility-own-share = Own share { $cost }
ui-compatibility-stages = { NUM($stages) } stages
ui-compatibility-apply = Apply
ui-compatibility-cost-none = No extra cost
ui-compatibility-lead-time = in { $time }
ui-compatibility-left = Leaves { $conflicts } conflicts · { $warnings } to check
ui-compatibility-left-unchecked = { $count } not checked
ui-compatibility-not-solved = Does not solve all of it alone
ui-compatibility-line = whole line
ui-compatibility-none = none

# what a remedy changes
ui-compatibility-step-add = + { $solution } · { $where }{ $units ->
    [1] {""}
   *[other] {" "}· { $units } at each place
}
ui-compatibility-step-drop = − { $solution }
ui-compatibility-step-swap = { $solution } → { $other }
ui-compatibility-step-place = { $solution } stands at: { $where }
ui-compatibility-step-units = { $solution }: { $units } at each place
ui-compatibility-step-target = Target stage: { $stage }
ui-compatibility-step-programme = Programme: { $programme }
ui-compatibility-step-interface = { $machine }, { $protocol }: { $state }
ui-compatibility-step-skill = Somebody is named for: { $skill }
ui-compatibility-step-site = The building's data are set as seen on site

# accepting
ui-compatibility-waive-title = Leave it as it is
ui-compatibility-waive-hint = The reason is printed in the proposal too.
ui-compatibility-reason = Reason (required)
ui-compatibility-reason-missing = Please give a reason.
ui-compatibility-author = Decided by
ui-compatibility-until = Valid until (empty: always)
ui-compatibility-until-hint = e.g. 2027-03-31
ui-compatibility-waive = Accept with this reason
ui-compatibility-waived-title = Reason of the acceptance
ui-compatibility-waived-by = { $author } · decided { $day } · valid until { $until }
ui-compatibility-no-end = always
ui-compatibility-no-author = no name
ui-compatibility-unwaive = Take the acceptance back
ui-compatibility-weight = Weight of this rule
ui-compatibility-weight-own = As the rule says
ui-compatibility-weight-hint = A changed weight is kept in the project and holds for the proposal too.

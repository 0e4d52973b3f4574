rollout-task-survey = Site survey and kick-off design
rollout-task-order = Order and delivery of { $solution }
rollout-task-install = Installation of { $solution }
rollout-task-integrate = Integration and set-up of { $solution }
rollout-task-train = User training
rollout-task-accept = Trial operation and acceptance
rollout-task-stabilise = Stabilisation ({ NUM($months) } months of intensive after-service)
rollout-entry-unknown = No schedule was made: the store lacks solutions of the plan: { $solutions }. Use another store or take them out.
rollout-figure-start = The day work begins (the next working day after a holiday)
rollout-figure-hand-over = The day trial operation and acceptance end, after training
rollout-figure-end = The day the { NUM($months) } months of intensive after-service end, counted from acceptance
rollout-figure-line-stop = Hours the line stands for { $count ->
    [one] one installation
   *[other] { NUM($count) } installations
 }
rollout-too-long = The schedule ends on { $end }, after the agreement of { NUM($months) } months (until { $last }).
rollout-too-long-lesson = The agreement includes six months of intensive after-service. Order what takes long first or split the scope; otherwise prepare the request for an extension early.
rollout-too-long-expected = Finished by { $last }
rollout-too-long-found = Finished on { $end }

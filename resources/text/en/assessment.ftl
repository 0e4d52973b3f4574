# stages and columns
assessment-stage-none = no ICT
assessment-stage-basic = Basic
assessment-stage-middle1 = Middle 1
assessment-stage-middle2 = Middle 2
assessment-stage-advanced = Advanced
assessment-column-field-automation = Field automation
assessment-column-factory-operation = Factory operation
assessment-column-enterprise-resources = Enterprise resources
assessment-column-product-development = Product development
assessment-column-supply-chain = Supply chain

# what each cell of the matrix means
assessment-meaning-field-automation-none = results written by hand
assessment-meaning-field-automation-basic = production results counted automatically
assessment-meaning-field-automation-middle1 = equipment data collected automatically
assessment-meaning-field-automation-middle2 = equipment controlled automatically
assessment-meaning-field-automation-advanced = a cyber-physical system on the Internet of Things
assessment-meaning-factory-operation-none = orders and results managed by hand
assessment-meaning-factory-operation-basic = material flow followed at the point of production (POP)
assessment-meaning-factory-operation-middle1 = decisions on real-time data
assessment-meaning-factory-operation-middle2 = the factory controlled in real time
assessment-meaning-factory-operation-advanced = diagnosis and operation on big data
assessment-meaning-enterprise-resources-none = resources managed by hand
assessment-meaning-enterprise-resources-basic = separate systems for single management functions
assessment-meaning-enterprise-resources-middle1 = management functions integrated
assessment-meaning-enterprise-resources-middle2 = integrated with factory operation
assessment-meaning-enterprise-resources-advanced = diagnosis on data and integrated operation
assessment-meaning-product-development-none = drawings and technical records kept by hand
assessment-meaning-product-development-basic = technical records and due dates on a server
assessment-meaning-product-development-middle1 = technical information generated automatically and shared
assessment-meaning-product-development-middle2 = simulation and an automated development process
assessment-meaning-product-development-advanced = product and process developed together in virtual simulation
assessment-meaning-supply-chain-none = collaboration by telephone and e-mail
assessment-meaning-supply-chain-basic = collaboration through one parent company's system
assessment-meaning-supply-chain-middle1 = collaboration in producing many products
assessment-meaning-supply-chain-middle2 = collaboration in developing many products
assessment-meaning-supply-chain-advanced = a collaboration network on the Internet

# reasons and next steps
assessment-overall = The factory's stage is { $stage }: the lower of field automation and factory operation, now held by { $columns }.
assessment-cell-none = { $column }: { $meaning }. No system supports this column yet.
assessment-cell-earned = Reached: { $meaning }. Earned by { $earners }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
 }.
assessment-cell-covered = Reached: { $meaning }. { $covered } of { $total } processes are connected. Earned by { $earners }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
 }.
assessment-next-claim = A system of stage { $stage } ({ $meaning }) is needed.
assessment-next-capture = For { $stage } ({ $meaning }) results must be recorded on the spot at { NUM($share) }% of the processes or more; today { $covered } of { $total }.
assessment-next-collection = For { $stage } ({ $meaning }) equipment data must be collected automatically at { NUM($share) }% of the processes or more; today { $covered } of { $total }.
assessment-next-control = For { $stage } ({ $meaning }) there must be a path that writes to equipment; today at { $covered } stations.
assessment-next-execution = For { $stage } ({ $meaning }) there must be a manufacturing execution system (MES).
assessment-next-analysis = For { $stage } ({ $meaning }) there must be big-data or AI analysis, or a digital twin.
assessment-next-enterprise = For { $stage } ({ $meaning }) orders and stock of an ERP must be connected.

# the level model
assessment-score-formula = Score of an item = points × (0.5 + 0.1 × level). The { $unanswered } items not answered count as a range between level 0 and level 5.
assessment-level-formula = Levels 1 to 5 begin at 550, 650, 750, 850 and 950 points.
assessment-item-wrong = “{ $item }” is not an item of the level model.
assessment-item-wrong-remedy = Change it to one of the 44 items from 1.1.1 to 4.1.6.
assessment-level-wrong = The level of item { $item } is outside 0 to 5.
assessment-level-wrong-remedy = Answer with a whole number from 0 to 5.

# needs
assessment-need-bottleneck-near = { $station } has the highest load of the line, { NUM($load, digits: 1) }%. A good piece takes { NUM($cycle, digits: 1) } s, takt is { NUM($takt, digits: 1) } s.
assessment-need-bottleneck-over = { $station } takes { NUM($cycle, digits: 1) } s for a good piece and cannot keep the takt of { NUM($takt, digits: 1) } s. Its load is { NUM($load, digits: 1) }%.
assessment-need-downtime = { $station } loses { NUM($share, digits: 1) }% of its time to unplanned stops, { NUM($hours, digits: 1) } hours a month.
assessment-need-changeover = { $station } spends { NUM($share, digits: 1) }% of its time on changeovers, { NUM($hours, digits: 1) } hours a month.
assessment-need-defects = { $station } rejects { NUM($ppm) } ppm, { NUM($pieces) } pieces a month.
assessment-need-recording = Results are written by hand at { $count ->
    [one] one station
   *[other] { $count } stations
 }, { NUM($minutes) } minutes a shift in all, { NUM($hours, digits: 1) } hours a month.
assessment-need-energy = The line uses { NUM($energy, digits: 1) } MWh of electricity a year for { $cost }, { NUM($share, digits: 1) }% of sales.
assessment-need-stock = Stock for { NUM($days, digits: 1) } days waits in the line; the work in one piece takes { NUM($work) } s.
assessment-need-no-data-port = The machines have ports, yet nobody collects their data at { $count } of { $total } processes: { $stations }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
 }.
assessment-need-no-data-no-port = The machines have no port at all and give no data at { $count } of { $total } processes: { $stations }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
 }.
assessment-need-stage-gap-counted = { $column } is at { $stage }, the target is { $target }. { $next }
assessment-need-stage-gap-aside = { $column } is at { $stage }, the target is { $target }; this does not lower the factory's stage. { $next }
assessment-need-level-gap = The level check gives { NUM($score, digits: 1) } points, level { $level }; the target stage means level { $wanted }. Weakest areas: { $areas }.

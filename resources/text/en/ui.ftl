# the program and its frame
ui-product = Smart-factory configurator
ui-start = Start
ui-close = Close
ui-search = Commands, stations
ui-search-none = No command or station fits.
ui-found-station = station
ui-state-offline = Offline
ui-state-saved = Offline · saved
ui-state-draft = Offline · saved as draft
ui-state-unsaved = Not saved
ui-file-kind = Project file
ui-page-line = Line
ui-page-solutions = Solutions
ui-page-compatibility = Checks
ui-page-cost = Cost
ui-page-proposal = Proposal
ui-page-library = Store
ui-settings = Settings

# commands
ui-command-project-new-blank = Start with an empty line
ui-command-project-new-sample = Start with a sample
ui-command-project-open = Open a project
ui-command-project-save = Save
ui-command-project-save-as = Save as
ui-command-project-sign = Change who signs
ui-command-library-trust = Choose the store's root of trust
ui-command-library-update = Update the store from a stick or folder
ui-command-library-update-address = Update the store from a web address
ui-command-library-add-own = Add an own solution (TOML)
ui-command-library-remove-own = Take an own solution away
ui-command-library-use = Use another edition
ui-command-library-forget = Remove an edition
ui-command-edit-undo = Undo
ui-command-edit-redo = Redo
ui-command-view-page = Go to a page
ui-command-view-start = Start page
ui-command-view-theme = Switch light and dark
ui-command-view-language = Switch 한국어 and English
ui-command-view-search = Find a command
ui-command-view-fit = Show the whole line
ui-command-view-zoom-in = Zoom in
ui-command-view-zoom-out = Zoom out
ui-command-metric-explain = Explain a figure
ui-command-window-quit = Quit
ui-command-station-quick-add = Add a station
ui-command-station-add = Add a station
ui-command-station-add-after = Add a station behind
ui-command-station-delete = Delete what is selected
ui-command-station-rename = Rename
ui-command-station-change = Change a station
ui-command-station-move = Move stations
ui-command-station-connect = Connect the two selected stations
ui-command-station-disconnect = Remove a flow
ui-command-station-select = Select a station
ui-command-line-arrange = Arrange the line
ui-command-line-rename = Change names of the line
ui-command-line-calendar = Change the working time
ui-command-product-change = Change a product
ui-command-plan-add = Take a solution
ui-command-plan-remove = Take a solution out
ui-command-plan-apply = Change the plan
ui-command-plan-recommend = Recommend a plan
ui-command-finding-apply-remedy = Apply a remedy
ui-command-finding-waive = Accept a finding with a reason
ui-command-proposal-export = Make the proposal

# edits, as undo names them
ui-edit-add-station = Add station { $station }
ui-edit-delete-stations = Delete { $count ->
     [one] one station
    *[other] { $count } stations
    }
ui-edit-rename = Rename { $before } to { $after }
ui-edit-change-station = Change { $station }
ui-edit-move = Move { $count ->
     [one] one station
    *[other] { $count } stations
    }
ui-edit-connect = Connect { $source } to { $target }
ui-edit-disconnect = Remove the flow { $source } to { $target }
ui-edit-arrange = Arrange the line
ui-edit-line = Change names of the line
ui-edit-calendar = Change the working time
ui-edit-product = Change { $product }
ui-edit-plan = Change the plan
ui-edit-plan-add = Take { $solution }
ui-edit-plan-remove = Take a solution out
ui-edit-waive = Accept a finding
ui-edit-sign = Change who signs

# notices
ui-saved-already = Every change is already in { $file }.
ui-saved-as = Saved in { $file }.
ui-connect-how = Select the two stations first, or drag from the dot beside a card.
ui-solution-unknown = The solution “{ $solution }” is not in the store. Check its edition.
ui-finding-gone = This finding is gone or its remedies changed. Look at the list again.
ui-waive-reason = Give a reason to accept it.
ui-recommending = Working out the recommended plan.
ui-recommend-stop = Stop
ui-recommend-stopped = The recommendation was stopped; the plan is as it was.
ui-recommended-done = Took { $count ->
     [one] one recommended solution
    *[other] { $count } recommended solutions
    } into the plan.
ui-recommend-stale = The line changed meanwhile, so nothing was taken. Run it again.
ui-added-clashes = { $solution } is in the plan and brought { $count ->
    [one] one conflict
   *[other] { NUM($count) } conflicts
 }.
ui-added-unchecked = { $solution } is in the plan, but { $count ->
    [one] one rule was not checked
   *[other] { NUM($count) } rules were not checked
 }: nobody can say yet that it fits.
ui-added-clashes-why = Reasons and ways out
ui-added-unchecked-why = What was not checked
ui-exporting = Making the proposal.
ui-exported = Saved { $count ->
     [one] one file
    *[other] { $count } files
    } in { $folder }.
ui-open-folder = Open folder
ui-choose-folder = Folder for the proposal
ui-mistakes-title = There is something to correct
ui-failure-title = Something unexpected happened
ui-failure-text = Your work is kept in its file. Copy the report below and send it to the developers.
ui-failure-report = Error report
ui-failure-copy = Copy the report
ui-field-unreadable = “{ $text }” does not fit here. Write a value within the limits.
ui-source-assumed = assumed — measure it on site

# start page
ui-start-greeting = Welcome
ui-start-greeting-name = Welcome, { $name }
ui-start-promise = Draw the line: the program finds bottleneck and losses, picks solutions that fit together and writes a proposal with cost and payback. It works offline.
ui-start-samples = Start with a sample
ui-start-recent = Recent projects
ui-start-blank = Start with an empty line
ui-start-blank-hint = Place stations and connect them
ui-start-open = Open a project
ui-start-open-hint = Open a saved .sfp file
ui-sample-acme-stamping = Bracket stamping and welding
ui-sample-acme-stamping-hint = Acme Stamping of the value-stream book
ui-sample-cnc-shaft = CNC shaft machining
ui-sample-cnc-shaft-hint = Machining, hardening, grinding, assembly; one bottleneck
ui-sample-moulding = Injection moulding
ui-sample-moulding-hint = From drying the resin to moulding, inspection and packing
ui-sample-food-packing = Food packing
ui-sample-food-packing-hint = Mixing, cooking, filling, metal detection, packing
ui-stations = { $stations ->
     [one] one station
    *[other] { $stations } stations
    }
ui-when-today = today { $time }
ui-when-yesterday = yesterday
ui-store = Solution store
ui-store-absent = There is no store yet. Run make store to use solutions.
ui-store-facts = { $solutions } solutions · { $suppliers } suppliers · fingerprint { $digest }
ui-store-update = Update from stick
ui-store-look-after = Look after the store

# settings
ui-settings-appearance = Appearance
ui-settings-language = Language
ui-settings-theme = Theme
ui-language-ko = 한국어
ui-language-en = English
ui-theme-light = Light
ui-theme-dark = Dark
ui-settings-consultant = Who signs
ui-settings-consultant-why = Goes into new projects and their proposals.
ui-consultant-name = Name
ui-consultant-company = Company
ui-consultant-phone = Phone
ui-consultant-email = E-mail
ui-settings-about = The program
ui-about-version = Version
ui-about-data = Folder of your data
ui-about-store = File of the solution store
ui-about-licences = Uses the typeface Pretendard (OFL), Tabler icons (MIT) and Qt (LGPL). Their licences come with the program.

# line page
ui-side-stations = Stations
ui-side-store = Solution store
ui-side-count = { $stations }
ui-table = Table of stations
ui-table-station = Station
ui-table-cycle = CT (s)
ui-table-load = Load
ui-canvas = Picture of the line
ui-canvas-described = Arrow keys go from station to station, Enter renames. The table at the left says the same.
ui-tool-select = Select
ui-tool-hand = Pan
ui-map = Map of the line
ui-quick-add = Kinds of stations
ui-quick-add-search = Find a kind of station
ui-station-note = { $id } · { $machines ->
     [one] 1 machine
    *[other] { $machines } machines
    }
ui-seconds = s
ui-bottleneck = Bottleneck
ui-station-bottleneck = Bottleneck { $load }
ui-station-spoken = { $name }, effective cycle time { $cycle } s, load { $load }
ui-area-note = { $stations ->
     [one] 1 station
    *[other] { $stations } stations
    } · { $machines ->
     [one] 1 machine
    *[other] { $machines } machines
    }

# inspector
ui-inspector-hint = Choose a station in the picture or the table to see its values here.
ui-line-name = Line
ui-factory-name = Company
ui-site-name = Plant
ui-calendar = Working time
ui-calendar-shifts = Shifts a day
ui-calendar-shift-length = Length of a shift
ui-calendar-breaks = Breaks in a shift
ui-calendar-days = Working days a month
ui-products = Monthly demand
ui-product-demand = { $product }
ui-station-name = Name
ui-station-kind = Kind
ui-station-cycle-time = Cycle time
ui-station-machines = Machines
ui-station-operators = Operators
ui-station-uptime = Uptime
ui-station-first-pass-yield = First-pass yield
ui-station-performance = Performance rate
ui-station-changeover = Changeover
ui-station-batch = Batch
ui-station-every-part-every = Every part every
ui-station-mtbf = MTBF
ui-station-mttr = MTTR
ui-station-power = Power per machine
ui-station-recording = Recording per shift
ui-station-more = More values
ui-station-effective = Effective cycle time
ui-station-over-takt = { $gap } over takt
ui-station-under-takt = { $gap } under takt
ui-station-no-takt = Enter demand and working time to compare
ui-station-losses = Time lost per shift
ui-loss-stops = Stops
ui-loss-changeover = Changeover
ui-loss-speed = Speed
ui-loss-rejects = Rejects
ui-recommended = Recommended solutions
ui-recommended-none = No solution pays for itself at this station by these numbers.
ui-apply-here = Use at this station
ui-machines = Machines and interfaces
ui-machines-none = No machine is entered.
ui-port-ready = ready
ui-port-option-missing = option missing
ui-port-needs-setting = needs setting
ui-port-unknown = check on site
ui-port-no-port = no interface

# metric strip
ui-metric-takt = Takt
ui-metric-demand = demand { NUM($pieces) } pcs/day
ui-metric-output = Output a day
ui-metric-output-short = short of the demand
ui-metric-output-enough = meets the demand
ui-metric-bottleneck = Bottleneck { $station }
ui-metric-bottleneck-none = Bottleneck
ui-metric-over = does not keep the takt
ui-metric-under = keeps the takt
ui-metric-oee = OEE { $station }
ui-metric-oee-none = OEE
ui-metric-oee-parts = A { NUM($a) } · P { NUM($p) } · Q { NUM($q) }
ui-metric-energy = Energy per piece
ui-metric-emission = { NUM($kg, digits: 2) } kgCO2eq/pc
ui-metric-own = Own cost
ui-metric-total = total { $total }
ui-metric-no-plan = choose solutions first
ui-metric-pending = being worked out
ui-metric-payback = Payback
ui-metric-npv = NPV { $npv }
ui-eok = M KRW
ui-man = M KRW
ui-explain-formula = Formula and inputs
ui-explain-source = Source
ui-explain-none = Choose solutions to see what this rests on.

# kinds of stations
ui-station-kind-receiving = Receiving
ui-station-kind-cutting = Cutting
ui-station-kind-turning = Turning
ui-station-kind-milling = Milling
ui-station-kind-grinding = Grinding
ui-station-kind-heat-treatment = Heat treatment
ui-station-kind-washing = Washing
ui-station-kind-deburring = Deburring
ui-station-kind-stamping = Stamping
ui-station-kind-welding = Welding
ui-station-kind-moulding = Moulding
ui-station-kind-drying = Drying
ui-station-kind-painting = Painting
ui-station-kind-assembly = Assembly
ui-station-kind-inspection = Inspection
ui-station-kind-mixing = Mixing
ui-station-kind-cooking = Cooking
ui-station-kind-cooling = Cooling
ui-station-kind-filling = Filling
ui-station-kind-metal-detection = Metal detection
ui-station-kind-packing = Packing
ui-station-kind-palletising = Palletising
ui-station-kind-storage = Storage
ui-station-kind-shipping = Shipping
ui-station-kind-other = Other station

# kinds of solutions, as chips on a card
ui-kind-SNS = Sensor
ui-kind-IDN = Identification
ui-kind-VIS = Vision
ui-kind-ACT = Automation
ui-kind-ROB = Robot
ui-kind-COB = Cobot
ui-kind-AGV = AGV
ui-kind-AMR = AMR
ui-kind-FLT = Fleet control
ui-kind-3DP = 3D printer
ui-kind-PLC = PLC
ui-kind-CNC = CNC
ui-kind-IOL = IO-Link
ui-kind-GTW = Gateway
ui-kind-NET = Network
ui-kind-HMI = HMI
ui-kind-SCA = SCADA
ui-kind-PMT = Power meter
ui-kind-HIS = Historian
ui-kind-POP = POP
ui-kind-MES = MES
ui-kind-QMS = QMS
ui-kind-WMS = WMS
ui-kind-CMM = CMMS
ui-kind-FEM = FEMS
ui-kind-APS = APS
ui-kind-ERP = ERP
ui-kind-PLM = PLM
ui-kind-SCM = SCM
ui-kind-BIG = Analytics
ui-kind-AIM = AI model
ui-kind-CPS = Digital twin
ui-kind-SEC = Security
ui-kind-SVR = Server
ui-kind-CLD = Cloud
ui-kind-UPS = UPS
ui-kind-EHS = Safety
ui-kind-CAM = CAM
ui-kind-ARV = AR/VR
ui-kind-TRN = Training
ui-kind-MNT = Maintenance

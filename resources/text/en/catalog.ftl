# Reading files
catalog-file-unreadable = The file cannot be opened.
catalog-file-unreadable-remedy = Check that the file exists and may be read.
catalog-file-too-large = The file is larger than { NUM($limit) } kB.
catalog-file-too-large-remedy = Write one solution into one file and shorten long descriptions.
catalog-not-utf8 = Line { NUM($line) } has a character that is not UTF-8.
catalog-not-utf8-remedy = Save the file again with the encoding UTF-8.
catalog-toml-wrong = Line { NUM($line) } cannot be read as TOML: { $text }
catalog-toml-wrong-remedy = Write name = value and check that quotes and brackets come in pairs.
catalog-toml-duplicate = “{ $name }” is written a second time in line { NUM($line) }.
catalog-toml-duplicate-remedy = Remove one of the two. A field that may come several times is written as [[name]].
catalog-toml-unterminated = A quote or bracket is not closed in line { NUM($line) }: { $text }
catalog-toml-unterminated-remedy = Close the text with a quote and the list with a bracket.
catalog-toml-no-equals = There is no “=” after the name in line { NUM($line) }: { $text }
catalog-toml-no-equals-remedy = Write name = value.
catalog-toml-value = The value in line { NUM($line) } cannot be read: { $text }
catalog-toml-value-remedy = Put text in quotes, write dates like 2026-11-21 and yes or no as true or false.
catalog-toml-too-deep = The dotted name in line { NUM($line) } is too deep.
catalog-toml-too-deep-remedy = Two levels are enough: write name = value below a [table].
catalog-number-too-large = The number is too large.
catalog-number-too-large-remedy = Write a number below 1,000 trillion.
catalog-list-too-long = A list or table holds too much.
catalog-list-too-long-remedy = Keep to { $limit } members. Split the file, or remove what is repeated.
catalog-uuid-wrong = “{ $found }” is not a UUID.
catalog-uuid-wrong-remedy = Write 8-4-4-4-12 lower-case hex digits. A UUID once given never changes.
catalog-name-differs = “{ $found }” differs from the names of folder and file.
catalog-name-differs-remedy = Change it to “{ $expected }” or move the file.
catalog-word-unknown = “{ $found }” is not a word of the capability vocabulary.
catalog-word-unknown-remedy = Use a word of catalog/vocabulary. A protocol is not a word; it belongs into ports.
catalog-word-near = “{ $found }” is not a word of the capability vocabulary. Did you mean “{ $near }”?
catalog-word-near-remedy = Change it to “{ $near }”.
catalog-choice-near = “{ $found }” is not an allowed word. Did you mean “{ $near }”?
catalog-choice-near-remedy = Change it to “{ $near }”.
catalog-field-near = “{ $found }” is not a known field. Did you mean “{ $near }”?
catalog-field-near-remedy = Change it to “{ $near }”.

# Editions
catalog-edition-missing = There is no edition of the solution store: { $path }. Make one with “solution-store build --out { $path }”.
catalog-edition-foreign = { $path } is not an edition of the solution store. Choose a file made by solution-store build.
catalog-edition-version = { $path } has format { $found } and this program reads format { $ours }. Use the matching program or build the edition again with solution-store build.
catalog-edition-damaged = The content of { $path } differs from what was built. The file is damaged: fetch it again or rebuild it with solution-store build.
catalog-state-up-to-date = up to date
catalog-state-updatable = updatable
catalog-state-migratable = migratable
catalog-state-unknown = unknown
catalog-state-invalid = invalid
catalog-standing-same = The store says the same.
catalog-standing-changed = The store says something else now (version { $old } → { $new }).
catalog-standing-replaced = Its supplier names a successor: { $solution }.
catalog-standing-no-store = There is no store to compare with.
catalog-standing-gone = The store does not have this solution.
catalog-standing-renamed-away = The store does not have this solution; its name ({ $id }) belongs to another product now.
catalog-standing-not-offered = It is not offered on the price date ({ $begin } to { $end }).
catalog-standing-circle = Its successors lead round in a circle.
catalog-standing-no-entry = Neither the project nor the store has an entry for it.
catalog-edition-unwritable = { $path } cannot be written ({ $reason }). Check free space and the rights on the folder. The previous file is untouched.

# Official solution categories
catalog-category-mes = MES and POP
catalog-category-erp = ERP
catalog-category-plm = PLM
catalog-category-scm = SCM
catalog-category-other = Other
catalog-category-fems = Factory energy management (FEMS)
catalog-category-automation = Other automation equipment
catalog-category-5g = 5G
catalog-category-big-data-ai = Big data and AI
catalog-category-aps = Planning and scheduling (APS)
catalog-category-control-system = Control systems
catalog-category-controller = Controllers
catalog-category-sensor = Sensors
catalog-category-identification = Identification (RFID, barcode)
catalog-category-machine-vision = Machine vision
catalog-category-robot = Industrial robots
catalog-category-cloud-new = Cloud (new)
catalog-category-cloud-upgrade = Cloud (upgrade)
catalog-category-cloud-migration = Cloud (migration)
catalog-category-ar-vr = AR and VR
catalog-category-cps = Cyber-physical systems (CPS)
catalog-category-simple-ict = Simple production system with ICT

# Kinds of solution
catalog-kind-SNS = Sensor
catalog-kind-IDN = Identification device (barcode, RFID)
catalog-kind-VIS = Machine vision
catalog-kind-ACT = Automation equipment
catalog-kind-ROB = Industrial robot
catalog-kind-COB = Collaborative robot
catalog-kind-AGV = Automated guided vehicle (AGV)
catalog-kind-AMR = Autonomous mobile robot (AMR)
catalog-kind-FLT = Fleet control
catalog-kind-3DP = 3D printer
catalog-kind-PLC = PLC
catalog-kind-CNC = CNC control
catalog-kind-IOL = IO-Link device
catalog-kind-GTW = Data gateway
catalog-kind-NET = Shop-floor network
catalog-kind-HMI = HMI panel
catalog-kind-SCA = SCADA
catalog-kind-PMT = Power and utility meter
catalog-kind-HIS = Historian
catalog-kind-POP = Point of production (POP)
catalog-kind-MES = Manufacturing execution system (MES)
catalog-kind-QMS = Quality management system (QMS)
catalog-kind-WMS = Warehouse management system (WMS)
catalog-kind-CMM = Maintenance management (CMMS)
catalog-kind-FEM = Factory energy management (FEMS)
catalog-kind-APS = Planning and scheduling (APS)
catalog-kind-ERP = Enterprise resource planning (ERP)
catalog-kind-PLM = Product lifecycle management (PLM)
catalog-kind-SCM = Supply chain management (SCM)
catalog-kind-BIG = Data analytics
catalog-kind-AIM = AI model
catalog-kind-CPS = Digital twin (CPS)
catalog-kind-SEC = Security
catalog-kind-SVR = Server
catalog-kind-CLD = Cloud service
catalog-kind-UPS = Uninterruptible power supply (UPS)
catalog-kind-EHS = Safety equipment
catalog-kind-CAM = CAM
catalog-kind-ARV = AR and VR
catalog-kind-TRN = Training
catalog-kind-MNT = Maintenance service

# Protocols
catalog-protocol-focas2 = FANUC FOCAS2
catalog-protocol-slmp = Mitsubishi SLMP (MC protocol)
catalog-protocol-xgt = LS XGT (Ethernet)
catalog-protocol-cnet = LS Cnet (serial)
catalog-protocol-modbus-rtu = Modbus RTU
catalog-protocol-modbus-tcp = Modbus TCP
catalog-protocol-s7 = Siemens S7 communication
catalog-protocol-fins = Omron FINS
catalog-protocol-ethernet-ip = EtherNet/IP
catalog-protocol-profinet = PROFINET
catalog-protocol-ethercat = EtherCAT
catalog-protocol-opc-ua = OPC UA
catalog-protocol-mtconnect = MTConnect
catalog-protocol-ezsocket = Mitsubishi EZSocket
catalog-protocol-mqtt = MQTT
catalog-protocol-sparkplug-b = MQTT Sparkplug B
catalog-protocol-euromap63 = EUROMAP 63 (injection moulding)
catalog-protocol-euromap77 = EUROMAP 77 (injection moulding, OPC UA)
catalog-protocol-secs-gem = SECS/GEM (semiconductor equipment)
catalog-protocol-io-link = IO-Link
catalog-protocol-4-20ma = Analogue 4–20 mA
catalog-protocol-digital-io = Digital input and output
catalog-protocol-serial-ascii = Serial ASCII
catalog-protocol-usb-hid = USB input device (HID)
catalog-protocol-bluetooth = Bluetooth
catalog-protocol-rest = REST API
catalog-protocol-sql-view = Database view (SQL)
catalog-protocol-b2mml = B2MML (ISA-95 XML)
catalog-protocol-file = File exchange (CSV, Excel)
catalog-protocol-vda5050 = VDA 5050 (vehicles)
catalog-protocol-camera = Industrial camera (GigE Vision)
catalog-protocol-edi = Electronic data interchange (EDI)

# Eight smart-manufacturing technologies
catalog-document-file-wrong = The file name of a document is “{ $found }”; only a name with an extension and without a folder is possible.
catalog-document-file-wrong-remedy = Write the file name alone, such as “datasheet.pdf”.
catalog-document-sha256-wrong = The sha256 “{ $found }” of a document is not 64 hexadecimal digits.
catalog-document-sha256-wrong-remedy = Write the 64 digits of the document's SHA-256 fingerprint in small letters.
catalog-technology-sensor = Smart sensors
catalog-technology-cps = Cyber-physical systems (CPS)
catalog-technology-3d-printing = 3D printing
catalog-technology-energy-saving = Energy saving
catalog-technology-iot = Internet of things (IoT)
catalog-technology-cloud = Cloud
catalog-technology-big-data = Big data
catalog-technology-hologram = Hologram (AR, VR)

# Three key technologies
catalog-key-technology-advanced-manufacturing = Advanced manufacturing
catalog-key-technology-flexible-production = Flexible production
catalog-key-technology-field-application = Field application

# what a search is narrowed to
catalog-nothing-with = { $value }: 0 because of { $reasons }.
catalog-nothing-at-all = { $value }: nothing of this store has it.
catalog-nothing-choice = «{ $facet } = { $values }»
catalog-facet-category = official class
catalog-facet-kind = kind
catalog-facet-supplier = supplier
catalog-facet-stage = stage
catalog-facet-effect = effect
catalog-facet-protocol = protocol
catalog-facet-station = suits station
catalog-facet-column = system area
catalog-facet-technology = smart manufacturing technology
catalog-facet-key-technology = key technology
catalog-facet-level = ISA-95 level
catalog-facet-placed = placed at
catalog-facet-equipment = equipment of the AI model
catalog-facet-model-class = class of AI model
catalog-facet-packaging = package
catalog-facet-certificate = supplier's certificate
catalog-facet-programme = programme the supplier is registered for
catalog-equipment-cnc = CNC machine tool
catalog-equipment-injection-moulding = injection moulding machine
catalog-equipment-machine-vision = machine vision
catalog-equipment-press = press
catalog-equipment-welding = welding
catalog-equipment-melting = melting furnace
catalog-equipment-heat-treatment = heat treatment furnace
catalog-equipment-casting = casting
catalog-equipment-battery-pack = battery pack
catalog-equipment-x-ray = X-ray inspection
catalog-equipment-plating = plating
catalog-equipment-rotating-equipment = rotating machine
catalog-model-class-process = process model
catalog-model-class-domain = domain model
catalog-model-class-foundation = foundation model
catalog-model-class-physics = physics model
catalog-packaging-bundle = package of several entries
catalog-packaging-single = single entry

# Effects
catalog-effect-downtime = Less downtime
catalog-effect-changeover = Shorter changeovers
catalog-effect-speed-loss = Less speed loss
catalog-effect-cycle-time = Shorter cycle time
catalog-effect-defects = Fewer defects
catalog-effect-recording = Less recording by hand
catalog-effect-labour = Less operator time
catalog-effect-energy = Less energy
catalog-effect-stock = Less stock and work in process
catalog-effect-maintenance = Lower maintenance cost

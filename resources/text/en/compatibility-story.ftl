# reasons told as a chain: one sentence is one fact; each ends with a full stop
compatibility-story-because = Because { $one } and { $other }
compatibility-story-because-one = Because { $one }
compatibility-story-and-because = and because { $one } and { $other }
compatibility-story-and-because-one = and because { $one }
compatibility-story-therefore = therefore { $text }
compatibility-story-again = ({ $number }) holds here too.
compatibility-story-nowhere = nowhere it reaches
compatibility-story-gateway-between = a gateway between the two
compatibility-story-sensor = a sensor in its stead
compatibility-story-supply-power = power
compatibility-story-supply-air = compressed air
compatibility-story-supply-floor = floor

# plan and needs
compatibility-story-chosen = { $solution } was chosen { $where }.
compatibility-story-picked = { $solution } was chosen.
compatibility-story-needs = { $solution } needs { $words } { $where }.
compatibility-story-needs-amount = { $solution } needs { $words }, { $wanted } or more, { $where }.
compatibility-story-needs-version = { $solution } needs { $words } in version { $versions } { $where }.
compatibility-story-likes = { $solution } works better with { $words } { $where }.
compatibility-story-site-lacks = the site does not offer { $words }.
compatibility-story-site-not-looked = nobody has looked whether the site has { $words }.
compatibility-story-nobody-named = nobody is named as { $words }.
compatibility-story-machines-silent = { $solution } has no way to read the machines at { $stations } itself.
compatibility-story-systems-lack = no existing system ({ $systems }; { NUM($count) } in all) gives { $words }.
compatibility-story-none-chosen = { NUM($count) } in the store could give { $words } here but none of them is chosen.
compatibility-story-store-has-none = nothing in the store gives { $words } here.
compatibility-story-gives-elsewhere = { $name } does give { $word }, but only { $where }.
compatibility-story-gives-other-version = { $name } gives { $word } only in version { $version }.
compatibility-story-gives-too-little = what is there gives only { $amount } of { $words } { $where }.
compatibility-story-gives-amount-unknown = nobody states how much of { $words } there is { $where }.
compatibility-story-data-must-arrive = { $words } of { $givers } must arrive at { $solution }.
compatibility-story-speak-otherwise = the givers ({ $givers }) speak { $speaks } while { $solution } hears only { $hears }.
compatibility-story-must-write = { $solution } needs { $words } that reaches into a machine.
compatibility-story-reads-only = the way of { $reader } to { $machines } is read-only.
compatibility-story-aims-at = the plan aims at { $target }.
compatibility-story-stage-asks = { $target } takes { $words }.

# machines and ports
compatibility-story-must-read = { $reader } needs a port for { $hears }, or a sensor in its stead, to read { $machine } at { $station }.
compatibility-story-port-option-missing = { $machine } lacks the option { $port }.
compatibility-story-port-read-only = the { $port } port of { $machine } can only be read.
compatibility-story-port-physical = the { $port } port of { $machine } has the same protocol on another wire.
compatibility-story-port-not-spoken = { $machine } speaks only { $speaks }.
compatibility-story-port-no-port = { $machine } has no port at all.
compatibility-story-port-unknown = nobody has looked at the { $port } port of { $machine }.
compatibility-story-port-unset = the { $port } port of { $machine } is not set up yet.

# places and surroundings
compatibility-story-lies-in-zone = { $stations } stands inside { $zone }.
compatibility-story-zone-ip = { $zone } asks for { $need } or better.
compatibility-story-zone-temperature = { $zone } is at { $need }.
compatibility-story-zone-washdown = { $zone } is washed down.
compatibility-story-zone-explosive = { $zone } is an explosive area.
compatibility-story-zone-radio = { $zone } is a steel hall that shields radio.
compatibility-story-device-ip = { $solution } is built to { $have }.
compatibility-story-device-temperature = { $solution } is built for { $have }.
compatibility-story-device-washdown = { $solution } is { $have } and not built for washing down.
compatibility-story-device-explosive = { $solution } has no explosion-proof certificate.
compatibility-story-device-radio = { $solution } works by radio.
compatibility-story-rule-ip = a device must not be protected less than its place asks.
compatibility-story-rule-temperature = a device must withstand both the coldest and the hottest of its place.
compatibility-story-rule-washdown = a device must withstand washing where things are washed down.
compatibility-story-rule-explosive = only certified devices may stand in an explosive area.
compatibility-story-rule-radio = radio in a steel hall cannot be trusted until it is measured.
compatibility-story-needs-air-pressure-suffices = { $solution } needs air at { $need } or more.
compatibility-story-has-air-pressure-suffices = the site's air is at { $have }.
compatibility-story-has-air-pressure-suffices-not-looked = nobody has measured the site's air pressure.
compatibility-story-needs-phases-match = { $solution } needs { $need } supply.
compatibility-story-has-phases-match = the panel offers { $have }.
compatibility-story-needs-server-has-a-room = { $solution } needs a cooled room that locks.
compatibility-story-has-server-has-a-room = the site has no such room.
compatibility-story-has-server-has-a-room-not-looked = nobody has looked whether there is such a room.
compatibility-story-needs-aisle-is-wide-enough = { $solution } with its clearance needs an aisle of { $need }.
compatibility-story-has-aisle-is-wide-enough = the narrowest aisle is { $have }.
compatibility-story-has-aisle-is-wide-enough-not-looked = nobody has measured the narrowest aisle.
compatibility-story-needs-floor-is-flat = { $solution } drives only on a floor without steps or slopes.
compatibility-story-has-floor-is-flat = the site's floor has steps or slopes.
compatibility-story-has-floor-is-flat-not-looked = nobody has looked whether the floor is flat.
compatibility-story-needs-vision-keeps-the-cycle = { $solution } takes { $have } for a piece.
compatibility-story-has-vision-keeps-the-cycle = { $stations } leaves { $need } for a piece.
compatibility-story-needs-payload-suffices = { $solution } carries { $have }.
compatibility-story-has-payload-suffices = the part at { $stations } with the gripper's reserve is { $need }.
compatibility-story-needs-repeatability-suffices = { $solution } repeats within { $have }.
compatibility-story-has-repeatability-suffices = the tolerance at { $stations } asks for { $need }.
compatibility-story-needs-robot-keeps-takt = { $solution } takes { $have } for a cycle.
compatibility-story-has-robot-keeps-takt = the takt at { $stations } is { $need }.
compatibility-story-needs-reach-suffices = the arm of { $solution } reaches { $have }.
compatibility-story-has-reach-suffices = the farthest point at { $stations } is { $need } away.
compatibility-story-needs-guided-vehicles-keep-their-route = { $solution } follows a guide on the floor and needs a layout that stays.
compatibility-story-has-guided-vehicles-keep-their-route = the site changes its layout often.
compatibility-story-has-guided-vehicles-keep-their-route-not-looked = nobody has asked how often the layout changes.
compatibility-story-needs-recipes-come-down-quickly = changeovers at { $stations } come near { $limit } only when { $solution } sends recipes to the machines.
compatibility-story-has-recipes-come-down-quickly = values are set by hand today and changeovers take { $share } of the planned time.

# ways, cables and ports
compatibility-story-needs-path-keeps-the-rate = { $solution } must get { $words } at { $stations } with { $wanted }.
compatibility-story-has-path-keeps-the-rate = the slowest port on the way, { $protocol } of { $holder }, gives { $found }.
compatibility-story-has-path-keeps-the-rate-unstated = nobody states how fast the { $protocol } port of { $holder } on the way is.
compatibility-story-needs-port-carries-the-tags = { NUM($tags) } values must pass the { $protocol } port of { $solution }.
compatibility-story-has-port-carries-the-tags = that port carries { NUM($most) } values at most.
compatibility-story-needs-machine-gives-the-tags = { NUM($tags) } values are to be read from { $machine } at { $station }.
compatibility-story-has-machine-gives-the-tags = the { $protocol } port of that machine gives { NUM($most) } values at most.
compatibility-story-needs-modbus-has-a-point-list = { $reader } needs a point list with addresses and types to read { $machines } through Modbus.
compatibility-story-has-modbus-has-a-point-list = nobody has the maker's point list yet.
compatibility-story-needs-motion-bus-is-apart = the { $protocol } bus of { $machine } that { $solution } listens to moves axes and must be a segment of its own.
compatibility-story-has-motion-bus-is-apart = the production network of the site is not separated.
compatibility-story-has-motion-bus-is-apart-direct = a system that is neither controller nor gateway would sit on that bus itself.
compatibility-story-has-motion-bus-is-apart-not-looked = nobody has looked whether the production network is separated.
compatibility-story-needs-euromap-is-preferred = { $machine } at { $station } offers { $protocol } and should be read that way.
compatibility-story-has-euromap-is-preferred = { $reader } does not hear { $protocol } and reads in another way.
compatibility-story-needs-opc-ua-is-trusted = { $solution } looks at the dates of OPC UA certificates and needs something that keeps both clocks alike.
compatibility-story-clock = time synchronisation
compatibility-story-polls = { $reader } asks { $machine } at { $station } itself through FOCAS.
compatibility-story-rule-focas-is-polled-by-one = only one may ask { $machine } through FOCAS while it machines.
compatibility-story-needs-rs485-bus-is-short-enough = the RS-485 bus of { $reader } must stay within { $most }.
compatibility-story-has-rs485-bus-is-short-enough = the cable from station to station is { $have } long.
compatibility-story-needs-io-link-reaches-its-master = { $solution } at { $station } speaks only IO-Link and needs a master within { $most }.
compatibility-story-has-io-link-reaches-its-master = the nearest master is { $have } away.
compatibility-story-has-io-link-reaches-its-master-not-looked = nobody has measured how far the master is.
compatibility-story-io-link-devices = { NUM($count) } { $solution } that speak only IO-Link were chosen.
compatibility-story-rule-io-link-port-is-free = IO-Link takes one device a port and { $masters } has { NUM($have) } ports in all.
compatibility-story-needs-system-ports-are-known = { $solution } and { $partner } must exchange data, so the interfaces of both must be known.
compatibility-story-has-system-ports-are-known = no interface is stated for { $mute }.

# entries and amounts
compatibility-story-needs-words-are-known = “{ $word }” of { $solution } can be compared only if it is a word of the vocabulary.
compatibility-story-has-words-are-known = the vocabulary has no such word.
compatibility-story-has-words-are-known-more = the vocabulary lacks { NUM($more) } more words.
compatibility-story-has-words-are-known-near = the vocabulary has no such word, the nearest being { $near } ({ $known }).
compatibility-story-needs-amounts-can-be-meant = amounts of { $solution } must be zero or more, and no more than a factory may hold.
compatibility-story-has-amounts-can-be-meant = the amount at { $places } is { $amount }.
compatibility-story-needs-units-can-be-meant = { $solution } must be taken from 1 to { NUM($most) } times, and quantities written by hand must not be below zero.
compatibility-story-has-units-can-be-meant = the plan says { NUM($units) }.
compatibility-story-has-units-can-be-meant-below = { NUM($below) } of the quantities written by hand are below zero.
compatibility-story-wants-or-gives = { $solution } needs or gives { $word }.
compatibility-story-rule-entry-agrees-with-itself = an entry must not exclude what it needs or gives itself.

# sums
compatibility-story-draws = { $solution }, chosen { $where }, draws { $amount } of { $supply }.
compatibility-story-draws-some = { $solution } draws { $supply }, so what is spare must be known.
compatibility-story-spare = the site has { $spare } of { $supply } to spare.
compatibility-story-spare-share = even with { NUM($share) } % drawn at once, the site has { $spare } of { $supply } to spare.
compatibility-story-spare-not-looked = nobody has measured how much { $supply } the site has to spare.
compatibility-story-hang-on = { NUM($count) } device(s) at { $station } hang on { $reader } by { $protocol }.
compatibility-story-port-takes = the { $protocol } port of { NUM($boxes) } { $reader } takes { NUM($most) } devices at most.
compatibility-story-fleet = { NUM($count) } { $solution } were chosen.
compatibility-story-chargers = { NUM($have) } charger(s) are there and each serves { NUM($each) } vehicles.

# what does not go together
compatibility-story-has-system = the factory already has { $name }.
compatibility-story-brings = { $name } brings { $word }.
compatibility-story-keeps-ledger = { $name } keeps a stock ledger of its own.
compatibility-story-shuns = { $solution } does not work beside { $word }.
compatibility-story-speaks = { $name } speaks { $protocols }.
compatibility-story-rule-no-module-twice = one place must hold { $word } only once.
compatibility-story-rule-one-stock-ledger = there must be one stock ledger, or an interface that reconciles two.
compatibility-story-rule-nothing-excluded-is-present = { $word } must not stand beside what excludes it.
compatibility-story-gives-ebom = { $name } gives the bill of materials of design, ordered by function.
compatibility-story-works-by-mbom = { $name } works by a bill of materials ordered by making.
compatibility-story-rule-ebom-becomes-mbom = somebody or something must turn the bill of design into one to manufacture with.
compatibility-story-rule-mes-and-erp-speak = an MES and an ERP must have one business interface in common.

# the rest
compatibility-story-asks-entry = { $solution } can be checked only if the store holds it{ $lost }.
compatibility-story-no-entry = the store does not hold { $solution }{ $lost }.
compatibility-story-asks-station = the places of { $solution } ({ $lost }) must be stations of the line.
compatibility-story-no-station = { $lost }, a place of { $solution }, is no longer on the line.
compatibility-story-noticed = this was found: “{ $text }”.
compatibility-story-should-not-be = the rule says: “{ $lesson }”.
compatibility-story-is-checked = this was looked at: “{ $text }”.
compatibility-story-is-expected = the rule asks for “{ $text }”.
compatibility-story-is-found = what there is is “{ $text }”.

# conclusions
compatibility-story-therefore-unmet = { $solution } cannot do its work as things stand.
compatibility-story-therefore-unread = no data comes from { $machine } at { $station }.
compatibility-story-therefore-unsettled = nobody can promise yet that data comes from { $machine } at { $station }.
compatibility-story-therefore-unfit = { $solution } cannot stand in { $zone }.
compatibility-story-therefore-short = { $solution } cannot be used on this site as things stand.
compatibility-story-therefore-sum = not all of it can be taken.
compatibility-story-therefore-pair = the two cannot stand beside each other like this.
compatibility-story-therefore-doubled = the two together cost twice and quarrel over data, so one of them should be settled on.
compatibility-story-therefore-stage = the plan does not reach its target.
compatibility-story-therefore-unsure = nobody can say that it works until somebody has looked.
compatibility-story-therefore-slow = values do not reach { $solution } often enough.
compatibility-story-therefore-overfull = values come late or get lost.
compatibility-story-therefore-cable = the cable cannot be laid like this.
compatibility-story-therefore-off-the-bus = { $solution } cannot listen to that bus as things stand.
compatibility-story-therefore-polled = the control may slow down, so one should read and pass on.
compatibility-story-therefore-laid-anew = the guide is laid anew with every change of layout.
compatibility-story-therefore-two-lists = design and production will speak of different parts.
compatibility-story-therefore-unusable = no plan can use this entry.
compatibility-story-therefore-mistrusted = nothing added up or compared with it can be trusted.
compatibility-story-needs-model-answers-in-time = the answer of { $solution } is of use only within { $budget }.
compatibility-story-has-model-answers-in-time = waiting for the value takes { $wait }, to { $place } and back { $way }, { $have } in all.
compatibility-story-needs-model-fits-in-memory = { $solution } needs one computer with { $wanted } of memory.
compatibility-story-has-model-fits-in-memory = the largest computer it may run on holds { $have }.
compatibility-story-has-model-fits-in-memory-unknown = nobody states how much memory its computer has.
compatibility-story-holds = the bundle { $bundle } holds { $part } already.
compatibility-story-rule-bundle-part-is-bought-once = what a bundle holds must not be bought again for the same place.
compatibility-story-therefore-too-late = its answer comes too late to be of use.
compatibility-story-therefore-paid-twice = the same thing is paid for twice.
compatibility-story-therefore-better = it may be left out, but it would be better to have it.
compatibility-story-therefore-plain = the proposal is shaky as it stands.
compatibility-story-therefore-known = this should be known before deciding.
compatibility-story-therefore-impossible = no plan gives all that is wished.

# who says so
compatibility-story-by-plan = plan
compatibility-story-by-entry = supplier's entry
compatibility-story-by-machine = machine
compatibility-story-by-system = existing system
compatibility-story-by-site = site
compatibility-story-by-people = people
compatibility-story-by-line = line
compatibility-story-by-rule = rule
compatibility-story-by-store = store

# what is added to a way out
compatibility-story-way-with = { $way } What it needs comes with it: { $solutions }.
compatibility-story-way-in = { $way } { NUM($changes) } other change(s) make room for it.
compatibility-story-way-signed = Take { $solution } now and sign, with a reason, for the { NUM($count) } finding(s) nothing cures.

# facts in the search for the best plan
compatibility-story-need-wants = something must answer this need of the line: “{ $reason }”.
compatibility-story-budget-holds = own money must not exceed { $budget }.
compatibility-story-target-asks = the target takes what { $column } asks for at { $stage }.
compatibility-story-cannot-stand = it cannot stand on this line even alone: “{ $text }”.
compatibility-story-not-together = { $one } and { $other } cannot stand together.
compatibility-story-found-together = together they are checked and found wanting: “{ $text }”.
compatibility-story-in-or-out = a thing is either taken or left.
compatibility-story-target-covers = the target takes { NUM($count) } more stations covered for { $column } at { $stage }.
compatibility-story-covered-by = { NUM($count) } piece(s) could cover { $station }.

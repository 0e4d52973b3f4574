# 까닭 이야기: 문장 하나가 사실 하나입니다. 모두 "…니다."로 끝나야 이어 말할 수 있습니다.
compatibility-story-because = { $one }, { $other }
compatibility-story-because-one = { $one }
compatibility-story-and-because = 또 { $one }, { $other }
compatibility-story-and-because-one = 또 { $one }
compatibility-story-therefore = 따라서 { $text }
compatibility-story-again = ({ $number })의 사실은 여기에도 있습니다.
compatibility-story-nowhere = 어디에도 닿지 않게
compatibility-story-gateway-between = 둘 사이를 잇는 게이트웨이
compatibility-story-sensor = 대신할 센서
compatibility-story-supply-power = 전력
compatibility-story-supply-air = 압축공기
compatibility-story-supply-floor = 바닥

# 계획과 요구
compatibility-story-chosen = { EUL($solution) } { $where } 두기로 했습니다.
compatibility-story-picked = { EUL($solution) } 쓰기로 했습니다.
compatibility-story-needs = { EUN($solution) } { $where } { I($words) } 있어야 합니다.
compatibility-story-needs-amount = { EUN($solution) } { $where } { I($words) } { $wanted } 이상 있어야 합니다.
compatibility-story-needs-version = { EUN($solution) } { $where } 버전 { $versions }의 { I($words) } 있어야 합니다.
compatibility-story-likes = { EUN($solution) } { $where } { I($words) } 있으면 더 잘 일합니다.
compatibility-story-site-lacks = 사업장에는 { I($words) } 없습니다.
compatibility-story-site-not-looked = 사업장에 { I($words) } 있는지 아직 아무도 보지 않았습니다.
compatibility-story-nobody-named = { RO($words) } 지정된 사람이 없습니다.
compatibility-story-machines-silent = { $stations }의 설비에서 { I($solution) } 직접 읽을 길이 없습니다.
compatibility-story-systems-lack = 기존 시스템({ $systems }, 모두 { NUM($count) }개) 가운데 { EUL($words) } 주는 것은 없습니다.
compatibility-story-none-chosen = 스토어에서 { RO($words) } 쓸 수 있는 항목 { NUM($count) }개 가운데 이 자리에 고른 것이 없습니다.
compatibility-story-store-has-none = 스토어에는 여기에 { RO($words) } 쓸 것이 없습니다.
compatibility-story-gives-elsewhere = { I($name) } { EUL($word) } 주기는 하지만 { $where } 줄 뿐입니다.
compatibility-story-gives-other-version = { I($name) } 주는 { $word }의 버전은 { $version } 뿐입니다.
compatibility-story-gives-too-little = { $where } 지금 있는 { EUN($words) } { $amount } 뿐입니다.
compatibility-story-gives-amount-unknown = { $where } { I($words) } 얼마나 있는지 적혀 있지 않습니다.
compatibility-story-data-must-arrive = { $givers }의 { I($words) } { $solution }까지 이르러야 합니다.
compatibility-story-speak-otherwise = 주는 쪽({ $givers })은 { $speaks }로 말하고 받는 쪽({ $solution })은 { $hears }만 알아듣습니다.
compatibility-story-must-write = { EUN($solution) } 설비에 써넣는 { I($words) } 있어야 합니다.
compatibility-story-reads-only = { I($reader) } 닿는 { $machines }의 길은 읽기 전용입니다.
compatibility-story-aims-at = 계획의 목표 수준은 { $target }입니다.
compatibility-story-stage-asks = { $target }에 이르려면 { I($words) } 있어야 합니다.

# 설비와 포트
compatibility-story-must-read = { I($reader) } { $station }의 { EUL($machine) } 읽으려면 { $hears } 포트나 대신할 센서가 있어야 합니다.
compatibility-story-port-option-missing = { $machine }에는 { $port } 옵션이 없습니다.
compatibility-story-port-read-only = { $machine }의 { $port } 포트는 읽기만 됩니다.
compatibility-story-port-physical = { $machine }의 { $port } 포트는 프로토콜은 같아도 선이 다릅니다.
compatibility-story-port-not-spoken = { EUN($machine) } { $speaks }만 말합니다.
compatibility-story-port-no-port = { $machine }에는 통신 포트가 하나도 없습니다.
compatibility-story-port-unknown = { $machine }의 { $port } 포트를 아직 아무도 보지 않았습니다.
compatibility-story-port-unset = { $machine }의 { $port } 포트는 아직 설정하지 않았습니다.

# 자리와 환경
compatibility-story-lies-in-zone = { $stations } 공정은 { $zone } 안에 있습니다.
compatibility-story-zone-ip = { $zone }에서는 보호등급 { $need } 이상을 써야 합니다.
compatibility-story-zone-temperature = { EUN($zone) } { $need }입니다.
compatibility-story-zone-washdown = { EUN($zone) } 물로 씻어 내는 곳입니다.
compatibility-story-zone-explosive = { EUN($zone) } 폭발 위험 장소입니다.
compatibility-story-zone-radio = { EUN($zone) } 철골 건물이라 무선이 막힙니다.
compatibility-story-device-ip = { $solution }의 보호등급은 { $have }입니다.
compatibility-story-device-temperature = { EUN($solution) } { $have }에서 쓰도록 만들었습니다.
compatibility-story-device-washdown = { EUN($solution) } { $have }이며 씻어 내는 곳에 쓸 수 있게 만들지 않았습니다.
compatibility-story-device-explosive = { EUN($solution) } 방폭 인증이 없습니다.
compatibility-story-device-radio = { EUN($solution) } 무선으로 통신합니다.
compatibility-story-rule-ip = 기기의 보호등급은 그곳이 요구하는 것보다 낮아서는 안 됩니다.
compatibility-story-rule-temperature = 기기는 그곳의 가장 낮은 온도와 가장 높은 온도를 모두 견뎌야 합니다.
compatibility-story-rule-washdown = 씻어 내는 곳의 기기는 세척을 견뎌야 합니다.
compatibility-story-rule-explosive = 폭발 위험 장소에는 방폭 인증 기기만 둘 수 있습니다.
compatibility-story-rule-radio = 철골 건물 안의 무선은 닿는지 재어 보기 전에는 믿을 수 없습니다.
compatibility-story-needs-air-pressure-suffices = { EUN($solution) } 공기 압력이 { $need } 이상이어야 합니다.
compatibility-story-has-air-pressure-suffices = 사업장의 공기 압력은 { $have }입니다.
compatibility-story-has-air-pressure-suffices-not-looked = 사업장의 공기 압력을 아직 아무도 재지 않았습니다.
compatibility-story-needs-phases-match = { EUN($solution) } 전원 { I($need) } 있어야 합니다.
compatibility-story-has-phases-match = 분전반에 있는 전원은 { $have }입니다.
compatibility-story-needs-server-has-a-room = { EUN($solution) } 냉방되고 잠기는 방에 두어야 합니다.
compatibility-story-has-server-has-a-room = 사업장에는 그런 방이 없습니다.
compatibility-story-has-server-has-a-room-not-looked = 그런 방이 있는지 아직 아무도 보지 않았습니다.
compatibility-story-needs-aisle-is-wide-enough = { I($solution) } 다니려면 차체 폭에 여유를 더해 { $need }의 통로가 있어야 합니다.
compatibility-story-has-aisle-is-wide-enough = 가장 좁은 통로는 { $have }입니다.
compatibility-story-has-aisle-is-wide-enough-not-looked = 가장 좁은 통로를 아직 아무도 재지 않았습니다.
compatibility-story-needs-floor-is-flat = { EUN($solution) } 턱과 경사가 없는 바닥에서만 달립니다.
compatibility-story-has-floor-is-flat = 사업장 바닥에는 턱이나 경사가 있습니다.
compatibility-story-has-floor-is-flat-not-looked = 바닥이 평평한지 아직 아무도 보지 않았습니다.
compatibility-story-needs-vision-keeps-the-cycle = { EUN($solution) } 한 개를 보는 데 { I($have) } 걸립니다.
compatibility-story-has-vision-keeps-the-cycle = { $stations }에서 한 개에 쓸 수 있는 시간은 { $need }입니다.
compatibility-story-needs-payload-suffices = { I($solution) } 들 수 있는 무게는 { $have }입니다.
compatibility-story-has-payload-suffices = { $stations }의 부품은 그리퍼 여유를 더해 { $need }입니다.
compatibility-story-needs-repeatability-suffices = { $solution }의 반복정밀도는 { $have }입니다.
compatibility-story-has-repeatability-suffices = { $stations }의 공차에는 { $need } 안의 반복정밀도가 필요합니다.
compatibility-story-needs-robot-keeps-takt = { EUN($solution) } 한 번 도는 데 { I($have) } 걸립니다.
compatibility-story-has-robot-keeps-takt = { $stations }의 택트타임은 { $need }입니다.
compatibility-story-needs-reach-suffices = { $solution }의 팔이 닿는 거리는 { $have }입니다.
compatibility-story-has-reach-suffices = { $stations }에서 닿아야 하는 거리는 { $need }입니다.
compatibility-story-needs-guided-vehicles-keep-their-route = 바닥의 유도선을 따라가는 { $solution }에는 바뀌지 않는 배치가 있어야 합니다.
compatibility-story-has-guided-vehicles-keep-their-route = 사업장은 배치를 자주 바꿉니다.
compatibility-story-has-guided-vehicles-keep-their-route-not-looked = 배치를 얼마나 자주 바꾸는지 아직 아무도 묻지 않았습니다.
compatibility-story-needs-recipes-come-down-quickly = { $stations }에서는 { I($solution) } 작업 조건을 설비에 내려보내야 교체 시간이 { $limit }에 가까워집니다.
compatibility-story-has-recipes-come-down-quickly = 지금은 조건을 손으로 맞추고 교체에 계획 시간의 { I($share) } 듭니다.

# 길과 선과 포트
compatibility-story-needs-path-keeps-the-rate = { EUN($solution) } { $stations }에서 { EUL($words) } { RO($wanted) } 받아야 합니다.
compatibility-story-has-path-keeps-the-rate = 그 길에서 가장 느린 { $holder }의 { $protocol } 포트는 { $found }입니다.
compatibility-story-has-path-keeps-the-rate-unstated = 그 길에 있는 { $holder }의 { $protocol } 포트가 얼마나 빠른지 적혀 있지 않습니다.
compatibility-story-needs-port-carries-the-tags = { $solution }의 { $protocol } 포트로는 태그 { NUM($tags) }개가 지나가야 합니다.
compatibility-story-has-port-carries-the-tags = 그 포트가 나르는 태그는 모두 { NUM($most) }개까지입니다.
compatibility-story-needs-machine-gives-the-tags = { $station }의 { $machine }에서 태그 { NUM($tags) }개를 읽어야 합니다.
compatibility-story-has-machine-gives-the-tags = 그 설비의 { $protocol } 포트가 주는 태그는 { NUM($most) }개까지입니다.
compatibility-story-needs-modbus-has-a-point-list = { I($reader) } { EUL($machines) } Modbus로 읽으려면 주소와 자료형이 적힌 포인트 리스트가 있어야 합니다.
compatibility-story-has-modbus-has-a-point-list = 제작사의 포인트 리스트를 아직 아무도 받지 못했습니다.
compatibility-story-needs-motion-bus-is-apart = { I($solution) } 듣는 { $machine }의 { EUN($protocol) } 축을 움직이는 버스여서 제 구간에 따로 있어야 합니다.
compatibility-story-has-motion-bus-is-apart = 사업장의 생산망은 다른 망과 나뉘어 있지 않습니다.
compatibility-story-has-motion-bus-is-apart-direct = 제어기도 게이트웨이도 아닌 시스템이 그 버스에 바로 붙게 됩니다.
compatibility-story-has-motion-bus-is-apart-not-looked = 생산망이 다른 망과 나뉘어 있는지 아직 아무도 보지 않았습니다.
compatibility-story-needs-euromap-is-preferred = { EUL($protocol) } 갖춘 { $station }의 { EUN($machine) } 그 길로 읽는 것이 맞습니다.
compatibility-story-has-euromap-is-preferred = { EUN($reader) } { EUL($protocol) } 알아듣지 못해 다른 길로 읽습니다.
compatibility-story-needs-opc-ua-is-trusted = OPC UA 인증서의 날짜를 보는 { $solution }에는 양쪽 시계를 맞추어 주는 것이 있어야 합니다.
compatibility-story-clock = 시각 동기
compatibility-story-polls = { EUN($reader) } { $station }의 { EUL($machine) } FOCAS로 직접 묻습니다.
compatibility-story-rule-focas-is-polled-by-one = 가공 중인 { EUL($machine) } FOCAS로 묻는 것은 하나여야 합니다.
compatibility-story-needs-rs485-bus-is-short-enough = { $reader }의 RS-485 버스는 { $most } 안에 있어야 합니다.
compatibility-story-has-rs485-bus-is-short-enough = 읽을 공정을 차례로 이으면 선이 { $have }입니다.
compatibility-story-needs-io-link-reaches-its-master = IO-Link로만 말하는 { $station }의 { $solution }에는 { $most } 안에 마스터가 있어야 합니다.
compatibility-story-has-io-link-reaches-its-master = 가장 가까운 마스터까지 { $have }입니다.
compatibility-story-has-io-link-reaches-its-master-not-looked = 마스터까지의 거리를 아직 아무도 재지 않았습니다.
compatibility-story-io-link-devices = IO-Link로만 말하는 { EUL($solution) } { NUM($count) }대 두기로 했습니다.
compatibility-story-rule-io-link-port-is-free = IO-Link는 포트마다 기기 하나이고 { $masters }의 포트는 모두 { NUM($have) }개입니다.
compatibility-story-needs-system-ports-are-known = { WA($solution) } { I($partner) } 데이터를 주고받으려면 두 쪽의 연동 방식을 알아야 합니다.
compatibility-story-has-system-ports-are-known = { $mute }의 연동 방식이 적혀 있지 않습니다.

# 항목과 수량
compatibility-story-needs-words-are-known = { $solution }에 적힌 { EUN($word) } 기능 낱말표에 있어야 다른 것과 견줄 수 있습니다.
compatibility-story-has-words-are-known = 그런 낱말은 낱말표에 없습니다.
compatibility-story-has-words-are-known-more = 낱말표에 없는 이름이 { NUM($more) }개 더 있습니다.
compatibility-story-has-words-are-known-near = 그런 낱말은 낱말표에 없고 가장 비슷한 것은 { $near }({ $known })입니다.
compatibility-story-needs-amounts-can-be-meant = { $solution }에 적힌 양은 0 이상이고 공장에 있을 수 있는 크기여야 합니다.
compatibility-story-has-amounts-can-be-meant = { $places }에 적힌 양은 { $amount }입니다.
compatibility-story-needs-units-can-be-meant = { $solution }의 수량은 1대에서 { NUM($most) }대 사이이고 손으로 적은 수량은 0 이상이어야 합니다.
compatibility-story-has-units-can-be-meant = 계획에 적힌 수량은 { NUM($units) }대입니다.
compatibility-story-has-units-can-be-meant-below = 손으로 적은 수량 가운데 { NUM($below) }개가 0보다 작습니다.
compatibility-story-wants-or-gives = { EUN($solution) } { EUL($word) } 필요로 하거나 스스로 줍니다.
compatibility-story-rule-entry-agrees-with-itself = 한 항목이 스스로 필요로 하거나 주는 것을 함께 둘 수 없다고 해서는 안 됩니다.

# 더한 양
compatibility-story-draws = { $where } 두기로 한 { EUN($solution) } { EUL($supply) } { $amount } 씁니다.
compatibility-story-draws-some = { EUN($solution) } { EUL($supply) } 쓰므로 여유가 얼마인지 알아야 합니다.
compatibility-story-spare = 사업장의 { $supply } 여유는 { $spare }입니다.
compatibility-story-spare-share = 함께 켜지는 몫을 { NUM($share) }%로 보아도 사업장의 { $supply } 여유는 { $spare }입니다.
compatibility-story-spare-not-looked = 사업장의 { $supply } 여유를 아직 아무도 재지 않았습니다.
compatibility-story-hang-on = { $station }에서 { $reader }에 { RO($protocol) } 매달리는 기기는 { NUM($count) }대입니다.
compatibility-story-port-takes = { $reader } { NUM($boxes) }대의 { $protocol } 포트가 받는 기기는 모두 { NUM($most) }대까지입니다.
compatibility-story-fleet = { EUL($solution) } { NUM($count) }대 쓰기로 했습니다.
compatibility-story-chargers = 충전기는 { NUM($have) }대이고 하나가 운반차 { NUM($each) }대까지 맡습니다.

# 함께 둘 수 없는 것
compatibility-story-has-system = 공장에는 이미 { I($name) } 있습니다.
compatibility-story-brings = { I($name) } { $word } 기능을 가지고 있습니다.
compatibility-story-keeps-ledger = { I($name) } 재고 원장을 따로 적습니다.
compatibility-story-shuns = { EUN($solution) } { $word } 기능과 함께 쓸 수 없습니다.
compatibility-story-speaks = { EUN($name) } { RO($protocols) } 주고받습니다.
compatibility-story-rule-no-module-twice = { $word } 기능은 한 곳에 하나만 두어야 합니다.
compatibility-story-rule-one-stock-ledger = 재고 원장은 하나이거나 서로 맞추는 인터페이스가 있어야 합니다.
compatibility-story-rule-nothing-excluded-is-present = 함께 쓸 수 없다고 밝힌 { $word } 기능은 곁에 두지 말아야 합니다.
compatibility-story-gives-ebom = { EUN($name) } 기능대로 짠 설계 BOM을 줍니다.
compatibility-story-works-by-mbom = { EUN($name) } 만드는 순서대로 짠 생산 BOM으로 일합니다.
compatibility-story-rule-ebom-becomes-mbom = 설계 BOM을 생산에 쓰려면 생산 BOM으로 바꾸어 주는 기능이나 사람이 따로 있어야 합니다.
compatibility-story-rule-mes-and-erp-speak = MES와 ERP 사이에는 같은 업무 인터페이스가 하나는 있어야 합니다.

# 그 밖
compatibility-story-asks-entry = 확인하려면 { $solution }의 내용이 스토어에 있어야 합니다{ $lost }.
compatibility-story-no-entry = { EUN($solution) } 스토어에 없습니다{ $lost }.
compatibility-story-asks-station = { $solution }의 자리({ $lost })는 라인에 있는 공정이어야 합니다.
compatibility-story-no-station = { $solution }의 자리 { EUN($lost) } 이제 라인에 없습니다.
compatibility-story-noticed = 살펴보니 “{ $text }”라는 결과가 나왔습니다.
compatibility-story-should-not-be = 규칙에 따르면 “{ $lesson }”라고 보아야 합니다.
compatibility-story-is-checked = 살펴본 것은 “{ $text }”입니다.
compatibility-story-is-expected = 규칙이 요구하는 것은 “{ $text }”입니다.
compatibility-story-is-found = 실제로 있는 것은 “{ $text }”입니다.

# 결론
compatibility-story-therefore-unmet = { EUN($solution) } 이대로는 제 일을 하지 못합니다.
compatibility-story-therefore-unread = { $station }의 { $machine }에서는 데이터가 들어오지 않습니다.
compatibility-story-therefore-unsettled = { $station }의 { $machine }에서 데이터가 들어온다고 아직 말할 수 없습니다.
compatibility-story-therefore-unfit = { EUL($solution) } { $zone }에 둘 수 없습니다.
compatibility-story-therefore-short = { EUN($solution) } 이 현장에서 이대로 쓸 수 없습니다.
compatibility-story-therefore-sum = 이대로 모두 들일 수는 없습니다.
compatibility-story-therefore-pair = 둘을 이대로 함께 둘 수 없습니다.
compatibility-story-therefore-doubled = 둘을 함께 두면 돈과 데이터가 겹치므로 하나로 정하는 것이 좋습니다.
compatibility-story-therefore-stage = 이 계획으로는 목표 수준에 이르지 못합니다.
compatibility-story-therefore-unsure = 확인하기 전에는 된다고 말할 수 없습니다.
compatibility-story-therefore-slow = { $solution }에는 값이 제때 오지 않습니다.
compatibility-story-therefore-overfull = 값이 늦게 오거나 빠집니다.
compatibility-story-therefore-cable = 선을 이대로 놓을 수 없습니다.
compatibility-story-therefore-off-the-bus = { EUN($solution) } 그 버스를 이대로 들을 수 없습니다.
compatibility-story-therefore-polled = 제어기가 느려질 수 있으므로 하나가 읽어 나누어 주는 것이 좋습니다.
compatibility-story-therefore-laid-anew = 배치를 바꿀 때마다 유도선을 다시 깔게 됩니다.
compatibility-story-therefore-two-lists = 설계와 생산이 서로 다른 자재를 말하게 됩니다.
compatibility-story-therefore-unusable = 이 항목은 어떤 계획에서도 쓸 수 없습니다.
compatibility-story-therefore-mistrusted = 이 값으로 더하고 비교한 결과는 믿을 수 없습니다.
compatibility-story-needs-model-answers-in-time = { $solution }의 답은 { $budget } 안에 와야 쓸모가 있습니다.
compatibility-story-has-model-answers-in-time = 값을 기다리는 데 { $wait }, { $place }까지 오가는 데 { $way }, 모두 { I($have) } 걸립니다.
compatibility-story-needs-model-fits-in-memory = { EUN($solution) } 메모리가 { $wanted }인 연산기 한 대가 있어야 합니다.
compatibility-story-has-model-fits-in-memory = 돌릴 수 있는 연산기 가운데 가장 큰 것이 { $have }입니다.
compatibility-story-has-model-fits-in-memory-unknown = 돌릴 연산기의 메모리를 아무도 밝히지 않았습니다.
compatibility-story-holds = { $bundle } 묶음에는 { I($part) } 이미 들어 있습니다.
compatibility-story-rule-bundle-part-is-bought-once = 묶음에 든 것은 같은 자리에 따로 사지 말아야 합니다.
compatibility-story-therefore-too-late = 답이 늦어 쓸모가 없습니다.
compatibility-story-therefore-paid-twice = 같은 것에 값을 두 번 치르게 됩니다.
compatibility-story-therefore-better = 없어도 되지만 있으면 더 좋습니다.
compatibility-story-therefore-plain = 이대로 두면 제안이 흔들립니다.
compatibility-story-therefore-known = 그렇다는 것을 알고 정해야 합니다.
compatibility-story-therefore-impossible = 바라는 것을 모두 이루는 계획은 없습니다.

# 누가 말했는가
compatibility-story-by-plan = 계획
compatibility-story-by-entry = 공급사 자료
compatibility-story-by-machine = 설비
compatibility-story-by-system = 기존 시스템
compatibility-story-by-site = 사업장
compatibility-story-by-people = 사람
compatibility-story-by-line = 라인
compatibility-story-by-rule = 규칙
compatibility-story-by-store = 스토어

# 해결 방법에 덧붙이는 말
compatibility-story-way-with = { $way } 그에 필요한 { EUL($solutions) } 함께 들입니다.
compatibility-story-way-in = { $way } 자리를 만들기 위해 { NUM($changes) }가지를 함께 바꿉니다.
compatibility-story-way-signed = { EUL($solution) } 지금 들이고, 고칠 길이 없는 { NUM($count) }가지는 사유를 적어 승인합니다.

# 가장 좋은 계획을 찾을 때의 사실
compatibility-story-need-wants = 라인의 수치로 보아 “{ $reason }” 이 필요에 답하는 것이 하나는 있어야 합니다.
compatibility-story-budget-holds = 자부담은 { EUL($budget) } 넘지 않아야 합니다.
compatibility-story-target-asks = 목표에 이르려면 { $column }의 { $stage } 요건을 갖추어야 합니다.
compatibility-story-cannot-stand = 혼자 두어도 “{ $text }” 문제가 남으며 더해서 나아지지 않습니다.
compatibility-story-not-together = { WA($one) } { EUN($other) } 함께 둘 수 없습니다.
compatibility-story-found-together = 함께 두고 검사하면 “{ $text }” 문제가 생깁니다.
compatibility-story-in-or-out = 들이거나 빼거나 둘 가운데 하나입니다.
compatibility-story-target-covers = 목표에 이르려면 { $column }의 { $stage } 요건으로 공정 { NUM($count) }곳을 더 덮어야 합니다.
compatibility-story-covered-by = { EUL($station) } 덮을 수 있는 것은 { NUM($count) }가지입니다.

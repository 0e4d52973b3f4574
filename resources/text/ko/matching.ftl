# 왜 후보인가
matching-fits-effects = 이 손실을 직접 줄입니다: { $targets }.
matching-fits-words = 이 필요에 맞는 기능을 제공합니다: { $words }.
matching-fits-column = { $column } 영역의 단계를 올리는 솔루션입니다.
matching-target-downtime = 비계획 정지
matching-target-changeover = 작업 교체 시간
matching-target-speed-loss = 속도 손실
matching-target-cycle-time = 사이클 타임
matching-target-defects = 불량
matching-target-recording = 수기 기록 시간
matching-target-labour = 작업 공수
matching-target-energy = 전력 사용량
matching-target-stock = 재고와 재공
matching-target-maintenance = 보전 비용

# 점수의 구성
matching-criterion-effect = 필요에 대한 효과
matching-criterion-bottleneck = 병목 완화
matching-criterion-payback = 회수 기간
matching-criterion-stage = 단계 상승
matching-criterion-evidence = 근거
matching-criterion-effort = 도입 부담
matching-effect-nothing = 이 필요를 재는 수치는 그대로입니다.
matching-effect-bottleneck = 이 공정의 부하율이 { NUM($before, digits: 1) }%에서 { NUM($after, digits: 1) }%로 내려갑니다.
matching-effect-downtime = 비계획 정지가 { NUM($before, digits: 1) }%에서 { NUM($after, digits: 1) }%로 줄어듭니다.
matching-effect-changeover = 작업 교체가 가용 시간의 { NUM($before, digits: 1) }%에서 { NUM($after, digits: 1) }%로 줄어듭니다.
matching-effect-defects = 공정 불량이 { NUM($before) } ppm에서 { NUM($after) } ppm으로 줄어듭니다.
matching-effect-recording = 손으로 적는 시간이 교대당 { NUM($before) }분에서 { NUM($after) }분으로 줄어듭니다.
matching-effect-energy = 제품 1개당 전력이 { NUM($before, digits: 3) } kWh에서 { NUM($after, digits: 3) } kWh로 줄어듭니다.
matching-effect-stock = 재고와 재공이 { NUM($before, digits: 1) }일치에서 { NUM($after, digits: 1) }일치로 줄어듭니다.
matching-effect-no-data = 데이터가 모이지 않는 공정이 { NUM($before) }곳에서 { NUM($after) }곳으로 줄어듭니다.
matching-effect-stage-gap = 이 영역이 목표 단계에 이르기까지 남은 요건이 { NUM($before) }가지에서 { NUM($after) }가지로 줄어듭니다.
matching-effect-level-gap = 약한 영역에 필요한 기능 가운데 없는 것이 { NUM($before) }가지에서 { NUM($after) }가지로 줄어듭니다.
matching-bottleneck-frees = 라인에서 가장 높은 부하율이 { NUM($before, digits: 1) }%에서 { NUM($after, digits: 1) }%로 내려가 병목이 풀립니다.
matching-bottleneck-eases = 라인에서 가장 높은 부하율이 { NUM($before, digits: 1) }%에서 { NUM($after, digits: 1) }%로 내려가지만, 이것만으로는 아직 택트를 넘습니다.
matching-bottleneck-stays = 라인에서 가장 높은 부하율은 { NUM($before, digits: 1) }% 그대로입니다.
matching-payback = { EUL($price) } 들여 운영비를 빼고 한 해에 { EUL($benefit) } 얻으므로 { NUM($years, digits: 1) }년이면 회수합니다.
matching-payback-never = { EUL($price) } 들이지만 운영비를 빼면 한 해 이익이 { $benefit }이라 회수되지 않습니다.
matching-stage-gain = { $column } { $stage }({ $meaning })의 요건을 채웁니다. 목표까지 남은 요건 { $open }가지 가운데 { $met }가지입니다.
matching-stage-nothing = 목표 단계의 요건을 새로 채우지는 않습니다.
matching-evidence-measured-case = 실제 측정 사례에 근거합니다: { $source }. 조건: { $conditions }.
matching-evidence-supplier-claim = 공급기업의 주장에 근거합니다: { $source }. 조건: { $conditions }.
matching-evidence-published-statistic = 공개 통계에 근거하며 이 공장의 예측치는 아닙니다: { $source }. 조건: { $conditions }.
matching-evidence-engineering-estimate = 기술적 추정에 근거합니다: { $source }. 조건: { $conditions }.
matching-evidence-nothing = 효과를 뒷받침하는 수치가 없습니다.
matching-effort = 도입까지 { NUM($days) }일이 걸리고 라인은 { NUM($hours) }시간 멈춥니다.

# 권하지 않는 이유와 유의할 점
matching-against-bottleneck = 병목을 옮기지 못합니다. 라인의 생산량은 그대로입니다.
matching-against-no-effect = 이 필요를 재는 수치를 줄이지 못합니다.
matching-against-never = 회수되지 않습니다. { EUL($price) } 들여도 운영비를 빼면 한 해 이익이 { $benefit }입니다.
matching-against-slow = { NUM($horizon) }년 안에 회수되지 않습니다({ NUM($years, digits: 1) }년).
matching-against-there = 같은 일을 하는 시스템이 이미 있습니다.
matching-against-unreachable = 이 공정들의 설비는 필요한 신호를 내보내지 못합니다. 맞는 통신 포트가 없습니다.
matching-against-unsure = { $count }곳은 설비의 통신 옵션을 사거나 현장에서 포트를 확인해야 합니다.
matching-against-no-evidence = 손실을 줄인다는 근거 수치가 없습니다.
matching-against-claims-only = 효과의 근거가 공급기업의 주장뿐입니다.
matching-against-replaced = 후속 솔루션으로 바뀌었습니다: { $successor }.
matching-against-more = 값에 들지 않은 것이 더 필요합니다: { $words }{ $more ->
    [0] {""}
   *[other] {" "}외 { $more }가지
 }.

# 단계와 영역
assessment-stage-none = ICT 미적용
assessment-stage-basic = 기초
assessment-stage-middle1 = 중간1
assessment-stage-middle2 = 중간2
assessment-stage-advanced = 고도
assessment-column-field-automation = 현장자동화
assessment-column-factory-operation = 공장운영
assessment-column-enterprise-resources = 기업자원관리
assessment-column-product-development = 제품개발
assessment-column-supply-chain = 공급사슬관리

# 매트릭스 각 칸의 뜻
assessment-meaning-field-automation-none = 실적을 손으로 적음
assessment-meaning-field-automation-basic = 생산 실적을 자동으로 집계
assessment-meaning-field-automation-middle1 = 설비 데이터를 자동으로 집계
assessment-meaning-field-automation-middle2 = 설비를 자동으로 제어
assessment-meaning-field-automation-advanced = 사물인터넷으로 이어진 가상 물리 시스템
assessment-meaning-factory-operation-none = 작업 지시와 실적을 손으로 관리
assessment-meaning-factory-operation-basic = 공정 물류를 시점별로 관리(POP)
assessment-meaning-factory-operation-middle1 = 실시간 데이터로 의사결정
assessment-meaning-factory-operation-middle2 = 공장을 실시간으로 제어
assessment-meaning-factory-operation-advanced = 빅데이터로 진단하고 운영
assessment-meaning-enterprise-resources-none = 경영 자원을 손으로 관리
assessment-meaning-enterprise-resources-basic = 관리 기능별로 시스템을 따로 운용
assessment-meaning-enterprise-resources-middle1 = 관리 기능을 서로 통합
assessment-meaning-enterprise-resources-middle2 = 공장운영까지 통합
assessment-meaning-enterprise-resources-advanced = 데이터 기반 진단과 통합 운영
assessment-meaning-product-development-none = 도면과 기술 자료를 손으로 관리
assessment-meaning-product-development-basic = 서버로 기술 자료와 납기를 관리
assessment-meaning-product-development-middle1 = 기술 정보를 자동으로 만들고 협업
assessment-meaning-product-development-middle2 = 시뮬레이션과 개발 과정의 일괄 자동화
assessment-meaning-product-development-advanced = 가상 시뮬레이션으로 제품과 공정을 함께 개발
assessment-meaning-supply-chain-none = 전화와 이메일로 협업
assessment-meaning-supply-chain-basic = 모기업 한 곳의 시스템으로 협업
assessment-meaning-supply-chain-middle1 = 여러 품종의 생산을 협업
assessment-meaning-supply-chain-middle2 = 여러 품종의 개발까지 협업
assessment-meaning-supply-chain-advanced = 인터넷에서 이어진 협업 네트워크

# 판정 이유와 다음 단계
assessment-overall = 공장의 단계는 { $stage }입니다. 현장자동화와 공장운영 가운데 낮은 쪽을 따르며, 지금은 { $columns } 영역이 단계를 정합니다.
assessment-cell-none = { $column }: { $meaning }. 이 칸을 받쳐 주는 시스템이 아직 없습니다.
assessment-cell-earned = { $meaning }. 근거: { $earners }{ $more ->
    [0] {""}
   *[other] {" "}외 { $more }건
 }.
assessment-cell-covered = { $meaning }. 공정 { $total }곳 가운데 { $covered }곳이 연결되어 있습니다. 근거: { $earners }{ $more ->
    [0] {""}
   *[other] {" "}외 { $more }건
 }.
assessment-next-claim = { $stage }({ $meaning }) 수준의 시스템이 필요합니다.
assessment-next-capture = { $stage }({ $meaning })에 이르려면 공정의 { NUM($share) }% 이상에서 실적이 현장에서 바로 기록되어야 합니다. 지금은 { $total }곳 가운데 { $covered }곳입니다.
assessment-next-collection = { $stage }({ $meaning })에 이르려면 공정의 { NUM($share) }% 이상에서 설비 데이터가 자동으로 모여야 합니다. 지금은 { $total }곳 가운데 { $covered }곳입니다.
assessment-next-control = { $stage }({ $meaning })에 이르려면 설비에 값을 쓰는 제어 경로가 있어야 합니다. 지금은 { $covered }곳입니다.
assessment-next-execution = { $stage }({ $meaning })에 이르려면 생산실행시스템(MES)이 있어야 합니다.
assessment-next-analysis = { $stage }({ $meaning })에 이르려면 빅데이터·AI 분석이나 디지털 트윈이 있어야 합니다.
assessment-next-enterprise = { $stage }({ $meaning })에 이르려면 ERP의 주문과 재고가 이어져야 합니다.

# 수준 모델
assessment-score-formula = 항목 점수 = 배점 × (0.5 + 0.1 × 수준). 답하지 않은 항목 { $unanswered }개는 수준 0과 5 사이의 범위로 계산했습니다.
assessment-level-formula = 총점 550·650·750·850·950점부터 차례로 Level 1~5입니다.
assessment-item-wrong = { EUN($item) } 수준 모델에 없는 항목입니다.
assessment-item-wrong-remedy = 1.1.1부터 4.1.6까지의 44개 항목 가운데 하나로 고쳐 주십시오.
assessment-level-wrong = { $item } 항목의 수준이 0~5를 벗어났습니다.
assessment-level-wrong-remedy = 0부터 5까지의 정수로 답해 주십시오.

# 필요
assessment-need-bottleneck-near = { $station }의 부하율이 { NUM($load, digits: 1) }%로 라인에서 가장 높습니다. 양품 1개에 { NUM($cycle, digits: 1) }초가 들고 택트는 { NUM($takt, digits: 1) }초입니다.
assessment-need-bottleneck-over = { $station }에서 양품 1개에 { NUM($cycle, digits: 1) }초가 들어 택트 { NUM($takt, digits: 1) }초를 지킬 수 없습니다. 부하율은 { NUM($load, digits: 1) }%입니다.
assessment-need-downtime = { $station }에서 가용 시간의 { NUM($share, digits: 1) }%, 한 달에 { NUM($hours, digits: 1) }시간이 비계획 정지로 사라집니다.
assessment-need-changeover = { $station }에서 가용 시간의 { NUM($share, digits: 1) }%, 한 달에 { NUM($hours, digits: 1) }시간이 작업 교체에 쓰입니다.
assessment-need-defects = { $station }의 공정 불량이 { NUM($ppm) } ppm이며 한 달에 { NUM($pieces) }개입니다.
assessment-need-recording = 공정 { $count }곳에서 교대마다 모두 { NUM($minutes) }분, 한 달에 { NUM($hours, digits: 1) }시간을 실적을 손으로 적는 데 씁니다.
assessment-need-energy = 라인이 한 해에 전기 { NUM($energy, digits: 1) } MWh, { $cost }어치를 씁니다. 매출의 { NUM($share, digits: 1) }%입니다.
assessment-need-stock = 재고와 재공이 { NUM($days, digits: 1) }일치 쌓여 있습니다. 한 개를 만드는 작업 시간은 { NUM($work) }초입니다.
assessment-need-no-data-port = 설비에 통신 포트가 있는데도 데이터를 모으지 않는 공정이 { $total }곳 가운데 { $count }곳입니다: { $stations }{ $more ->
    [0] {""}
   *[other] {" "}외 { $more }곳
 }.
assessment-need-no-data-no-port = 통신 포트가 전혀 없는 설비라 데이터를 얻을 수 없는 공정이 { $total }곳 가운데 { $count }곳입니다: { $stations }{ $more ->
    [0] {""}
   *[other] {" "}외 { $more }곳
 }.
assessment-need-stage-gap-counted = { EUN($column) } 지금 { $stage }, 목표는 { $target }입니다. { $next }
assessment-need-stage-gap-aside = { EUN($column) } 지금 { $stage }, 목표는 { $target }입니다. 공장의 단계를 낮추지는 않습니다. { $next }
assessment-need-level-gap = 수준 진단이 { NUM($score, digits: 1) }점, Level { $level }이고 목표 단계는 Level { $wanted }에 해당합니다. 가장 약한 영역: { $areas }.

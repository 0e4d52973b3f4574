ui-costing-unit-million = 백만 원
ui-costing-unit-eok = 억 원
ui-costing-unit-man = 만 원
ui-costing-short-million = 백만
ui-costing-axis-million = 백만 원
ui-costing-axis-eok = 억 원
ui-costing-axis-man = 만 원
ui-costing-unit-ea = 개
ui-costing-unit-1 = 식
ui-costing-unit-md = 인일
ui-costing-unit-month = 개월
ui-costing-unit-a = 년
ui-costing-never = 회수 안 됨

# 카드
ui-costing-kpi-own = 자부담
ui-costing-kpi-payback = 회수 기간 (자부담)
ui-costing-kpi-npv = 순현재가치 (자부담)
ui-costing-kpi-irr = 내부수익률 (자부담)
ui-costing-kpi-net = 연 순효과
ui-costing-kpi-total = 총사업비 { $total }
ui-costing-kpi-payback-total = 총사업비로는 { $years }
ui-costing-kpi-npv-terms = { $years }년의 흐름을 연 { NUM($rate, digits: 1) } %로 할인한 값입니다.
ui-costing-kpi-npv-total = 총사업비로는 { $npv }
ui-costing-kpi-irr-total = 총사업비로는 { $rate }
ui-costing-kpi-net-parts = 효과 { $benefit } − 운영비 { $running }

# 표
ui-costing-tab-sheet = 비용표
ui-costing-tab-running = 운영비
ui-costing-tab-benefits = 효과
ui-costing-tab-flow = 연도별 현금흐름
ui-costing-tab-offers = 지원사업 비교
ui-costing-column-number = 번호
ui-costing-column-item = 항목
ui-costing-column-specification = 규격
ui-costing-column-quantity = 수량
ui-costing-column-unit = 단위
ui-costing-column-price = 단가(원)
ui-costing-column-amount = 금액(원)
ui-costing-column-validity = 가격 유효
ui-costing-total = 총사업비 (부가세 별도)
ui-costing-running-total = 운영비 합계 (1년)
ui-costing-valid = { $until } 유효
ui-costing-soon = { $until } 곧 만료
ui-costing-expired = { $until } 만료
ui-costing-choose-row = 행을 고르면 계산식과 가격 근거를 보여 줍니다. 수량은 두 번 눌러 고칠 수 있습니다.
ui-costing-quantity-by-rule = 규칙으로 계산한 수량입니다. 두 번 눌러 직접 고칠 수 있습니다.
ui-costing-quantity-by-hand = 직접 넣은 수량입니다. 지우고 Enter를 누르면 규칙으로 계산한 수량으로 돌아갑니다.
ui-costing-quantity-unreadable = “{ $text }”에서 수량을 읽을 수 없습니다. 0 이상의 정수를 넣어 주십시오.
ui-costing-quantity-wrong = 수량은 0부터 { NUM($most) }까지 넣을 수 있습니다.
ui-costing-row-gone = 그 가격 행은 이제 계획에 없습니다. 표를 다시 확인해 주십시오.
ui-costing-prices-of = 단위 원, 부가세 별도 · 가격 기준일 { $day }
ui-costing-valid-until = 가격 유효 { $until }까지
ui-costing-expired-count = 만료된 가격 { $count }건

# 재원
ui-costing-funding = 재원
ui-costing-own = 자부담
ui-costing-support = 정부지원금 ({ $share })
ui-costing-support-assumed = 정부지원금 (가정 { $share })
ui-costing-host = 주관기업 부담
ui-costing-vat = 부가세 (환급 대상)
ui-costing-no-programme = 지원사업을 고르지 않아 모두 자기 자금입니다.
ui-costing-support-refused = { $programme }: 조건이나 한도 때문에 지원금을 0원으로 계산했습니다. ‘지원사업 비교’에서 까닭을 확인해 주십시오.
ui-costing-support-is-assumed = { $programme }. 공고와 심사로 확정되기 전의 가정입니다.
ui-costing-support-is-announced = { $programme }. 공고된 비율과 한도로 계산했습니다.

# 그림
ui-costing-curve = 누적 현금흐름
ui-costing-tornado = 민감도
ui-costing-in-unit = { $years }년, { $unit }
ui-costing-crossing = { $months }개월째 회수
ui-costing-year = { $year ->
    [0] 투자
   *[other] { $year }년
 }
ui-costing-curve-back = { $months }개월째에 자부담을 되찾고 { $years }년 뒤 누적은 { $end }입니다.
ui-costing-curve-open = { $years }년 안에는 자부담을 되찾지 못합니다. 누적은 { $end }입니다.
ui-costing-base = 기준 { $npv }
ui-costing-robust = 어느 하나가 나빠져도 { $years }년 순현재가치는 플러스입니다.
ui-costing-fragile = 가장 나쁜 경우는 ‘{ $name }’이며, 그때 순현재가치는 { $npv }입니다.

# 효과와 해
ui-costing-benefit = 효과와 계산식 (원/년)
ui-costing-low = 낮음
ui-costing-likely = 중간
ui-costing-high = 높음
ui-costing-benefits-total = 효과 합계 (1년)
ui-costing-flow-year = 해
ui-costing-flow-benefit = 효과
ui-costing-flow-running = 운영비
ui-costing-flow-net = 순효과
ui-costing-flow-cumulated = 누적 (자부담)
ui-costing-flow-note = 원, 부가세 별도, 물가와 법인세를 넣지 않은 흐름입니다. 첫해에는 안정화 기간을 두고 효과의 일부만 셉니다.

# 지원사업
ui-costing-programmes-lead = 지금 비용표 그대로 가격 기준일에 유효한 지원사업을 견주었습니다. 사업을 바꾸면 클라우드 이용료는 협약 기간에 맞추어 다시 계산됩니다. 금액은 공고와 심사로 확정되기 전의 가정입니다.
ui-costing-own-only = 지원사업 없이
ui-costing-own-only-terms = 모두 자기 자금으로 합니다.
ui-costing-programme-terms = 지원 비율 { $share }, 한도 { $cap }{ $months ->
    [0] {""}
   *[other] , 협약 { $months }개월
 }
ui-costing-programme-terms-unknown = 지원 비율이나 한도가 공고로 확인되지 않았습니다.
ui-costing-programme-paid = 지원금
ui-costing-programme-own = 자부담
ui-costing-programme-take = 이 사업으로 계산
ui-costing-programme-chosen = 지금 계획
ui-costing-unmet = 미충족 { $count }건
ui-costing-to-confirm = 확인 필요 { $count }건
ui-costing-all-met = 조건 충족

# 점검
ui-costing-findings = 돈에 관한 점검
ui-costing-severity-block = 막힘
ui-costing-severity-warn = 주의
ui-costing-severity-info = 참고
ui-costing-severity-unchecked = 점검 못 함
ui-costing-apply = 적용

# 빈 화면
ui-costing-empty = 아직 고른 솔루션이 없습니다
ui-costing-empty-hint = 솔루션을 고르거나 권장안을 만들면 비용, 지원금, 회수 기간을 바로 계산합니다.
ui-costing-empty-action = 권장안 만들기

# 명령과 되돌리기
ui-costing-command-set-quantity = 수량 고치기
ui-costing-command-show = 비용 표 보기
ui-costing-edit-quantity = { $item } 수량을 { RO($quantity) } 고침
ui-costing-edit-quantity-back = { $item } 수량을 규칙으로 되돌림

# 다른 방의 문제를 까닭으로 말합니다: 요구하는 것(asks), 본 것(found), 그래서(so). 앞의 둘은 "…니다."로 끝나야 이어 말할 수 있습니다.
compatibility-rooms-asks-costing-price-expired = 사업비에 넣는 가격은 가격 기준일({ $day })에 유효해야 합니다.
compatibility-rooms-found-costing-price-expired = { $solution }의 { $items } 가격은 그날 유효하지 않고 가장 이른 것이 { $until }에 끝납니다.
compatibility-rooms-so-costing-price-expired = 새 견적을 받지 않고 협약하면 오른 만큼을 도입기업이 떠안습니다.

compatibility-rooms-asks-costing-price-without-basis = 가격마다 견적서, 카탈로그, 임금표 같은 근거가 있어야 합니다.
compatibility-rooms-found-costing-price-without-basis = { $solution }의 { $items }에는 근거가 적혀 있지 않습니다.
compatibility-rooms-so-costing-price-without-basis = 원가계산에서 그 행이 깎일 수 있습니다.

compatibility-rooms-asks-costing-option-without-price = 고른 솔루션에는 가격이나 투입 인력이 있어야 합니다.
compatibility-rooms-found-costing-option-without-price = { $solution }에는 둘 다 적혀 있지 않습니다.
compatibility-rooms-so-costing-option-without-price = 사업비 합계가 실제보다 작게 나옵니다.

compatibility-rooms-asks-costing-sample-prices = 제안하는 금액은 공급기업의 견적이어야 합니다.
compatibility-rooms-found-costing-sample-prices = 고른 솔루션 { NUM($count) }개의 가격은 예시일 뿐입니다.
compatibility-rooms-so-costing-sample-prices = 견적을 받기 전에는 합계를 규모를 가늠하는 데만 써야 합니다.

compatibility-rooms-asks-costing-rates-of-another-year = 직접인건비는 그해의 임금표로 셈해야 합니다.
compatibility-rooms-found-costing-rates-of-another-year = { $wanted }년 표가 없어 { $used }년 표를 썼습니다.
compatibility-rooms-so-costing-rates-of-another-year = 새 표가 나오면 인건비가 달라집니다.

compatibility-rooms-asks-costing-rates-suppliers-own = 외화 가격은 가격 기준일의 고시 환율로 바꾸어야 합니다.
compatibility-rooms-found-costing-rates-suppliers-own = { $currencies }에는 그날의 환율이 없어 공급기업이 밝힌 환율을 썼습니다.
compatibility-rooms-so-costing-rates-suppliers-own = 원화 금액이 실제와 다를 수 있습니다.

compatibility-rooms-asks-costing-rates-planned = 외화 가격은 가격 기준일의 고시 환율로 바꾸어야 합니다.
compatibility-rooms-found-costing-rates-planned = { $currencies }에는 계획 환율을 썼습니다.
compatibility-rooms-so-costing-rates-planned = 고시 환율이 나오면 원화 금액이 달라집니다.

compatibility-rooms-asks-costing-condition-unmet = { $programme }에 신청하려면 조건을 모두 갖추어야 합니다.
compatibility-rooms-found-costing-condition-unmet = “{ $condition }” 조건을 갖추지 못했습니다.
compatibility-rooms-so-costing-condition-unmet = 신청이 반려되므로 지원금을 0원으로 보아야 합니다.

compatibility-rooms-asks-costing-conditions-open = { $programme }에 신청하려면 조건을 모두 갖추어야 합니다.
compatibility-rooms-found-costing-conditions-open = 사람만 확인할 수 있는 조건 { NUM($count) }가지({ $conditions })를 아직 아무도 확인하지 않았습니다.
compatibility-rooms-so-costing-conditions-open = 확인하기 전에는 지원금을 받는다고 약속할 수 없습니다.

compatibility-rooms-asks-costing-support-limited = 지원금은 { $programme }의 비율, 한도, 인정 비목을 넘지 못합니다.
compatibility-rooms-found-costing-support-limited = 이 계획에서는 그 때문에 { $request }까지만 신청할 수 있습니다.
compatibility-rooms-so-costing-support-limited = 나머지는 모두 도입기업이 냅니다.

compatibility-rooms-asks-costing-over-budget = 자부담은 예산 { $budget } 안에 있어야 합니다.
compatibility-rooms-found-costing-over-budget = 이 계획의 자부담은 { $own }입니다.
compatibility-rooms-so-costing-over-budget = { $over }만큼 돈이 모자랍니다.

compatibility-rooms-asks-costing-software-without-service = 소프트웨어를 들일 때는 장애 응답 시간이 정해져 있어야 합니다.
compatibility-rooms-found-costing-software-without-service = { $solution }에는 정해져 있지 않습니다.
compatibility-rooms-so-costing-software-without-service = 협약이 끝난 뒤 고장이 나면 언제 고칠지 아무도 약속하지 않습니다.

compatibility-rooms-asks-costing-pays-only-with-support = 투자는 지원금 없이도 { NUM($years) }년 안에 남아야 합니다.
compatibility-rooms-found-costing-pays-only-with-support = 총사업비로 셈한 순현재가치는 { $total }이고 자부담으로 셈하면 { $own }입니다.
compatibility-rooms-so-costing-pays-only-with-support = 지원금이 줄거나 떨어지면 손해를 봅니다.

compatibility-rooms-asks-costing-never-pays = 투자는 { NUM($years) }년 안에 남아야 합니다.
compatibility-rooms-found-costing-never-pays = 순현재가치가 총사업비로는 { $total }, 자부담으로도 { $own }입니다.
compatibility-rooms-so-costing-never-pays = 지원금을 받아도 손해를 보는 계획입니다.

compatibility-rooms-asks-rollout-too-long = 구축과 사후관리는 협약기간 { NUM($months) }개월({ $last }까지) 안에 끝나야 합니다.
compatibility-rooms-found-rollout-too-long = 이 일정은 { $end }에 끝납니다.
compatibility-rooms-so-rollout-too-long = 기간을 늘려 달라고 미리 신청하지 않으면 협약을 어기게 됩니다.

compatibility-rooms-asks-project-waiver-expired = 승인은 적어 둔 날까지만 힘이 있습니다.
compatibility-rooms-found-project-waiver-expired = { $author }의 승인({ $reason })은 { $until }에 끝났고 문제는 그대로 있습니다.
compatibility-rooms-so-project-waiver-expired = 이 문제는 다시 열려 있습니다.

compatibility-rooms-asks-own-entry-own = 값은 공급사가 서명한 저장소에서 와야 합니다.
compatibility-rooms-found-own-entry-own = { EUN($solution) } 여기서 직접 등록한 항목입니다.
compatibility-rooms-so-own-entry-own = 그 값은 제안서를 쓰는 사람이 책임집니다.

compatibility-rooms-asks-own-entry-changed = 값은 공급사가 서명한 저장소에서 와야 합니다.
compatibility-rooms-found-own-entry-changed = { $solution }의 내용을 여기서 바꾸었고 까닭은 “{ $reason }”입니다.
compatibility-rooms-so-own-entry-changed = 바꾼 값은 제안서를 쓰는 사람이 책임집니다.

compatibility-rooms-asks-compatibility-check-is-finished = 규칙은 끝까지 확인해야 통과라고 말할 수 있습니다.
compatibility-rooms-found-compatibility-check-is-finished = ‘{ $rule }’ 규칙은 시간이 다 되거나 멈추어 끝까지 보지 못했습니다.
compatibility-rooms-so-compatibility-check-is-finished = 문제가 없다고 말할 수 없으므로 다시 검사하거나 사람이 보아야 합니다.

compatibility-rooms-asks-line-check-ids-are-unique = 이름표 하나는 한 가지만 가리켜야 합니다.
compatibility-rooms-found-line-check-ids-are-unique = “{ $id }”는 둘 이상이 함께 씁니다.
compatibility-rooms-so-line-check-ids-are-unique = 어느 쪽을 말하는지 알 수 없어 계산을 믿을 수 없습니다.

compatibility-rooms-asks-line-check-references-exist = 이름이 불린 것은 라인 안에 있어야 합니다.
compatibility-rooms-found-line-check-references-exist = “{ $holder }”에 적힌 “{ $target }”는 라인에 없습니다.
compatibility-rooms-so-line-check-references-exist = 그 값은 계산에서 빠집니다.

compatibility-rooms-asks-line-check-flows-join-two-stations = 흐름 하나는 서로 다른 두 공정을 한 번만 이어야 합니다.
compatibility-rooms-found-line-check-flows-join-two-stations = { $start } → { $end } 흐름은 제자리로 돌아오거나 두 번 그려져 있습니다.
compatibility-rooms-so-line-check-flows-join-two-stations = 이 라인의 물건이 어떻게 움직이는지 셈할 수 없습니다.

compatibility-rooms-asks-line-check-flows-run-forward = 재작업이 아니라면 물건은 앞으로만 흘러야 합니다.
compatibility-rooms-found-line-check-flows-run-forward = { $stations } 사이의 흐름은 한 바퀴를 돕니다.
compatibility-rooms-so-line-check-flows-run-forward = 순서와 리드타임이 틀리게 나올 수 있습니다.

compatibility-rooms-asks-line-check-products-have-a-routing = 제품마다 지나는 공정이 적혀 있어야 합니다.
compatibility-rooms-found-line-check-products-have-a-routing = { $product }에는 적혀 있지 않습니다.
compatibility-rooms-so-line-check-products-have-a-routing = 그 수요가 어느 공정에도 걸리지 않아 병목을 틀리게 봅니다.

compatibility-rooms-asks-line-check-stations-are-visited = 공정마다 지나는 제품이 있어야 합니다.
compatibility-rooms-found-line-check-stations-are-visited = { EUL($station) } 지나는 제품은 없습니다.
compatibility-rooms-so-line-check-stations-are-visited = 그 공정은 놀고 있는 것으로 계산됩니다.

compatibility-rooms-asks-line-check-routings-follow-flows = 제품은 그려진 흐름을 따라 움직여야 합니다.
compatibility-rooms-found-line-check-routings-follow-flows = { $start }에서 { RO($end) } 가는 제품이 있는데 그 흐름은 그려져 있지 않습니다.
compatibility-rooms-so-line-check-routings-follow-flows = 그 사이의 운반과 재고를 놓칩니다.

compatibility-rooms-asks-line-check-calendar-leaves-time = 근무 시간은 하루 24시간, 한 달 31일 안에서 휴식을 빼고도 남아야 합니다.
compatibility-rooms-found-line-check-calendar-leaves-time = 적힌 것은 { NUM($shifts) }교대 × { $length }, 휴식 { $breaks }, 월 { $days }입니다.
compatibility-rooms-so-line-check-calendar-leaves-time = 가용 시간이 나오지 않아 택트타임도 나오지 않습니다.

compatibility-rooms-asks-line-check-demand-is-known = 택트타임을 셈하려면 월 수요를 알아야 합니다.
compatibility-rooms-found-line-check-demand-is-known = 이 라인에는 수요가 적힌 제품이 없습니다.
compatibility-rooms-so-line-check-demand-is-known = 라인이 넉넉한지 모자란지 말할 수 없습니다.

compatibility-rooms-asks-line-check-cycle-times-are-positive = 어느 공정이든 한 개를 만드는 데 시간이 듭니다.
compatibility-rooms-found-line-check-cycle-times-are-positive = { $station }의 사이클타임은 0보다 크지 않습니다.
compatibility-rooms-so-line-check-cycle-times-are-positive = 그 공정의 능력을 셈할 수 없습니다.

compatibility-rooms-asks-line-check-machines-are-counted = 공정에는 설비나 작업대가 하나는 있어야 합니다.
compatibility-rooms-found-line-check-machines-are-counted = { $station }의 설비는 { NUM($machines) }대로 적혀 있습니다.
compatibility-rooms-so-line-check-machines-are-counted = 그 공정은 아무것도 만들지 못하는 것으로 계산됩니다.

compatibility-rooms-asks-line-check-shares-are-possible = 비율은 0 %보다 크고 100 %를 넘지 않아야 합니다.
compatibility-rooms-found-line-check-shares-are-possible = { $station }에는 { $shares }로 적혀 있습니다.
compatibility-rooms-so-line-check-shares-are-possible = OEE와 능력이 있을 수 없는 값으로 나옵니다.

compatibility-rooms-asks-line-check-amounts-are-not-negative = 시간, 수량, 전력, 금액은 0보다 작을 수 없습니다.
compatibility-rooms-found-line-check-amounts-are-not-negative = { $place }에는 { $fields }로 적혀 있습니다.
compatibility-rooms-so-line-check-amounts-are-not-negative = 이 값으로 더한 결과를 믿을 수 없습니다.

compatibility-rooms-asks-line-check-stops-are-known = 능력을 제대로 보려면 공정이 얼마나 서는지 알아야 합니다.
compatibility-rooms-found-line-check-stops-are-known = { $stations }에서는 무정지 비율도 MTBF·MTTR도 모릅니다.
compatibility-rooms-so-line-check-stops-are-known = 한 번도 서지 않는 것으로 계산되어 실제보다 좋아 보입니다.

compatibility-rooms-asks-line-check-yields-are-known = 버린 시간을 보려면 공정마다 직행률을 알아야 합니다.
compatibility-rooms-found-line-check-yields-are-known = { $stations }에서는 모릅니다.
compatibility-rooms-so-line-check-yields-are-known = 불량이 없는 것으로 계산되어 실제보다 좋아 보입니다.

compatibility-rooms-asks-line-check-changeovers-have-a-rhythm = 교체 손실을 셈하려면 얼마나 자주 바꾸는지 알아야 합니다.
compatibility-rooms-found-line-check-changeovers-have-a-rhythm = { $stations }에는 교체 시간만 적혀 있습니다.
compatibility-rooms-so-line-check-changeovers-have-a-rhythm = 교체 손실이 빠진 채로 계산됩니다.

compatibility-rooms-asks-line-check-stocks-are-counted = 리드타임을 셈하려면 쌓인 재고를 세어야 합니다.
compatibility-rooms-found-line-check-stocks-are-counted = { $stocks }에서는 아무도 세지 않았습니다.
compatibility-rooms-so-line-check-stocks-are-counted = 리드타임이 실제보다 짧게 나옵니다.

compatibility-rooms-asks-line-check-stocks-are-drawn = 리드타임을 셈하려면 공정 사이의 재고를 그려야 합니다.
compatibility-rooms-found-line-check-stocks-are-drawn = 이 라인에는 그려진 재고가 없습니다.
compatibility-rooms-so-line-check-stocks-are-drawn = 리드타임이 나오지 않습니다.

compatibility-rooms-asks-line-check-zones-are-known = 기기가 견디는지 보려면 공정의 환경을 알아야 합니다.
compatibility-rooms-found-line-check-zones-are-known = { $stations }에는 환경 구역이 정해져 있지 않습니다.
compatibility-rooms-so-line-check-zones-are-known = 물, 먼지, 열, 폭발 위험을 확인하지 못합니다.

compatibility-rooms-asks-line-check-power-is-known = 개당 전력량을 셈하려면 공정의 전력을 알아야 합니다.
compatibility-rooms-found-line-check-power-is-known = { $stations }에서는 모릅니다.
compatibility-rooms-so-line-check-power-is-known = 그만큼 에너지가 적게 나옵니다.

compatibility-rooms-asks-line-check-ports-were-looked-at = 데이터를 모으는 값은 설비의 통신 포트가 열려 있는지에 달려 있습니다.
compatibility-rooms-found-line-check-ports-were-looked-at = { $station }의 { $machine } 포트는 아직 아무도 보지 않았습니다.
compatibility-rooms-so-line-check-ports-were-looked-at = 옵션이나 센서를 사야 하는지 말할 수 없습니다.

compatibility-rooms-asks-line-check-site-was-looked-at = 솔루션이 들어갈 수 있는지 보려면 건물을 확인해야 합니다.
compatibility-rooms-found-line-check-site-was-looked-at = 건물에는 아직 아무도 보지 않은 것({ $unknown })이 있습니다.
compatibility-rooms-so-line-check-site-was-looked-at = 이것을 쓰는 점검은 ‘확인 못 함’으로 남습니다.

compatibility-rooms-asks-line-check-inputs-have-a-source = 숫자마다 재었는지, 들었는지, 가정했는지 적혀 있어야 합니다.
compatibility-rooms-found-line-check-inputs-have-a-source = { $names }에는 출처가 없습니다.
compatibility-rooms-so-line-check-inputs-have-a-source = 그 위에 세운 제안서의 숫자를 믿기 어렵습니다.

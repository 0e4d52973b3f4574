# 솔루션 스토어 작업장
store-built = 솔루션 { $entries }개, 공급기업 { $suppliers }곳을 { $path }에 담았습니다(지문 { $digest }).
store-clean = 솔루션 { $entries }개, 공급기업 { $suppliers }곳을 규칙 { $rules }가지로 살폈고 고칠 것이 없습니다.
store-not-clean = 읽을 수 없는 곳 { $mistakes }군데, 고칠 곳 { $findings }군데를 찾았습니다.
store-rules-not-run = 읽을 수 없는 파일이 있어 스토어 전체를 보는 규칙은 살피지 못했습니다: { $rules }
store-stranger = 항목 파일이 아닙니다.
store-stranger-remedy = 공급기업 폴더에는 supplier.toml과 솔루션의 .toml 파일만 두십시오. 링크는 읽지 않습니다.
store-world-failed = 파일을 다루지 못했습니다: { $reason }. 저장 공간과 권한을 확인해 주십시오.
store-bug = 프로그램의 잘못입니다. 위의 기록을 개발자에게 보내 주십시오. 파일은 바뀌지 않았습니다.

# 올린 솔루션이 지키는 것
store-id-stays = 아이디가 다른 것(UUID { $before })을 가리키던 것인데 이제 UUID { $after }의 솔루션이 씁니다({ $place }).
store-id-stays-lesson = 저장된 계획은 아이디로 솔루션을 찾습니다. 새 솔루션에는 새 아이디를 주고, 옛 솔루션은 replaced_by로 잇습니다.
store-thing-stays = { $place } 값이 “{ $before }”에서 “{ $after }”로 바뀌어 다른 물건이 되었습니다.
store-thing-stays-lesson = UUID는 한 가지 물건의 번호입니다. 종류나 놓이는 곳이 다르면 새 UUID와 새 아이디로 올리십시오.
store-supplier-stays = 공급기업이 “{ $before }”에서 “{ $after }”로 바뀌었습니다.
store-supplier-stays-lesson = 솔루션은 공급기업의 서명으로 믿을 수 있습니다. 넘겨받은 제품은 새 공급기업이 새 아이디로 올립니다.
store-capability-stays = 올린 기능 “{ $word }”이(가) 줄었거나 없어졌습니다: { $before } → { $after } ({ $place })
store-capability-stays-lesson = 이 기능에 기대어 세운 계획이 무너집니다. 줄어든 제품은 새 아이디로 올리고 옛 솔루션은 replaced_by로 잇습니다.
store-unit-stays = { $place }의 단위가 다른 차원으로 바뀌었습니다: { $before } → { $after }
store-unit-stays-lesson = 계획은 올렸을 때의 단위로 견주었습니다. 단위의 차원이 달라지면 새 아이디로 올리십시오.
store-port-stays = { $side ->
    [collects] { EUL($protocol) } 더 이상 전처럼 수집하지 않습니다.
   *[offers] { EUL($protocol) } 더 이상 전처럼 제공하지 않습니다.
} ({ $place })
store-port-stays-lesson = 이 규약으로 이은 계획의 데이터 경로가 끊깁니다. 규약을 남기거나 새 아이디로 올리십시오.
store-needs-no-more = 전에 없던 요구가 생겼거나 요구가 커졌습니다: { $words } ({ $place })
store-needs-no-more-lesson = 이미 세운 계획에는 이것이 없을 수 있습니다. 권장(recommends)으로 두거나 새 아이디로 올리십시오.
store-rules-out-no-more = 전에는 함께 둘 수 있던 “{ $word }”을(를) 이제 제외합니다({ $place }).
store-rules-out-no-more-lesson = 둘을 함께 둔 계획이 있을 수 있습니다. 새 아이디로 올리십시오.
store-price-counts-the-same = { $place } 값이 “{ $before }”에서 “{ $after }”로 바뀌어 가격이 세는 대상이 달라졌습니다.
store-price-counts-the-same-lesson = 금액은 바꿀 수 있지만 같은 키의 가격은 같은 것을 세어야 합니다. 세는 방법이 다르면 새 키로 적거나 새 아이디로 올리십시오.
store-suits-no-less = 맞는 공정이 줄었습니다: { $before } → { $after } ({ $place })
store-suits-no-less-lesson = 빠진 공정에 이미 놓은 계획이 있을 수 있습니다. 공정을 남기거나 새 아이디로 올리십시오.
store-withstands-no-less = { $place }의 견디는 범위가 좁아졌습니다: { $before } → { $after }
store-withstands-no-less-lesson = 현장 환경에 맞추어 고른 계획이 맞지 않게 됩니다. 새 아이디로 올리십시오.
store-draws-no-more = { $place }에서 건물에 바라는 것이 커졌거나 달라졌습니다: { $before } → { $after }
store-draws-no-more-lesson = 계약 전력과 압축공기의 여유는 올린 값으로 살폈습니다. 더 쓰는 제품은 새 아이디로 올리십시오.
store-carries-no-less = { $place } 값이 작아졌습니다: { $before } → { $after }
store-carries-no-less-lesson = 가공품의 무게와 거리를 올린 값으로 살폈습니다. 작은 모델은 새 아이디로 올리십시오.
store-stage-stays = { $place } 단계가 낮아졌습니다: { $before } → { $after }
store-stage-stays-lesson = 목표 단계에 이 솔루션을 넣은 계획이 지원 조건을 잃습니다. 새 아이디로 올리십시오.
store-model-asks-no-more = AI 모델이 전보다 많은 것을 바라거나 다른 곳에서 돕니다({ $place }): { $before } → { $after }
store-model-asks-no-more-lesson = 신호와 이력은 이미 세운 계획에서 마련했습니다. 더 많은 것이 필요하면 새 아이디로 올리십시오.
store-bundle-stays = 묶음의 구성이 줄었습니다({ $place }): { $before } → { $after }
store-bundle-stays-lesson = 묶음을 고른 계획은 그 안의 솔루션을 모두 셉니다. 작은 묶음은 새 아이디로 올리십시오.
store-version-rises = 내용이 바뀌었는데 버전이 오르지 않았습니다: { $before } → { $after } ({ $place })
store-version-rises-lesson = 받는 사람은 버전으로 새 것을 알아봅니다. 고칠 때마다 버전을 올리십시오. 예: 2.5 → 2.5.1 또는 2.6

# 규칙
store-text-in-both-languages = { $place }의 글이 두 언어로 적혀 있지 않습니다: “{ $text }…”
store-text-in-both-languages-lesson = 제안서는 한국어나 영어로 나갑니다. ko에는 우리말, en에는 영어를 적으십시오. 고유한 이름만 같아도 됩니다.
store-facets-are-given = { $place } 항목이 비었거나 쓸 수 없는 값입니다.
store-facets-are-given-lesson = 3대 핵심기술과 8대 스마트제조 기술은 꼭 적는 분류이고, ISA-95 수준은 0(공정)에서 4(경영)까지입니다.
store-entry-is-valid = 솔루션의 유효 기간({ $first } ~ { $last })이 { $day }에 맞지 않습니다.
store-entry-is-valid-lesson = 시작은 끝보다 빨라야 하고 끝은 기준일보다 뒤여야 합니다. 끝난 솔루션은 기간을 늘리거나 replaced_by로 후속 솔루션을 알려 주십시오.
store-entry-is-priced = 가격도 투입 일수도 없습니다.
store-entry-is-priced-lesson = 값을 모르는 솔루션은 견적에 넣을 수 없습니다. prices나 labour를 적으십시오.
store-price-is-valid = { $place }의 유효 기간({ $first } ~ { $last })이 { $day }에 맞지 않습니다.
store-price-is-valid-lesson = 가격은 저마다 유효 기간이 있고 제안서에 그대로 실립니다. 지난 가격은 다시 확인해 기간을 고치십시오.
store-price-is-plausible = { $place }의 금액 { $won }원 또는 수량 { $count }을(를) 그대로 쓸 수 없습니다.
store-price-is-plausible-lesson = 금액은 0보다 커야 합니다. 할인만 음수이며 기타(할인) 그룹에 적습니다. 수량은 1 이상입니다.
store-price-tells-its-basis = { $place }의 근거가 너무 짧습니다: “{ $text }”
store-price-tells-its-basis-lesson = 근거에는 누가, 언제, 무엇을 기준으로 정한 값인지 적습니다. 제안서를 읽는 사람이 따져 볼 수 있어야 합니다.
store-price-keys-differ = 가격 키 “{ $repeated }”이(가) 두 번 이상 나옵니다.
store-price-keys-differ-lesson = 견적서와 저장된 계획은 키로 가격을 찾습니다. 줄마다 다른 키를 쓰십시오.
store-sample-says-so = { $place }의 근거에 예시라는 말이 없습니다.
store-sample-says-so-lesson = 지어낸 값이 실제 견적으로 읽혀서는 안 됩니다. ko에 “예시”, en에 “sample”을 적거나 실제 솔루션이면 sample = false로 두십시오.
store-effect-range-ascends = { $place }의 범위 { $low } · { $likely } · { $high }은(는) 0과 1 사이에서 커지는 순서가 아닙니다.
store-effect-range-ascends-lesson = 효과는 사라지는 손실의 몫입니다. 낮음 ≤ 보통 ≤ 높음이고 1(100%)을 넘지 않습니다.
store-effect-rests-on-evidence = { $place }이(가) 효과를 받치지 못합니다.
store-effect-rests-on-evidence-lesson = 출처는 조건과 따로 적고, 실측 사례(measured-case)이면 사례 수를 적으십시오. 근거 없는 효과는 수익 계산에 쓸 수 없습니다.
store-software-is-serviced = 소프트웨어인데 유지보수 조건(service)이 없습니다.
store-software-is-serviced-lesson = 인도 뒤에 누가 얼마나 빨리 답하는지, 무상 기간과 연간 요율이 얼마인지 적어야 운영비가 나옵니다.
store-placed-where-it-suits = 가공품을 직접 다루는 솔루션인데 맞는 공정(suits)이 없습니다.
store-placed-where-it-suits-lesson = suits가 비면 어느 공정에나 추천됩니다. 맞는 공정 종류를 모두 적으십시오.
store-gateway-has-ports = 게이트웨이에 수집(collects)과 제공(offers) 포트가 다 있지 않습니다.
store-gateway-has-ports-lesson = 게이트웨이는 한쪽에서 읽어 다른 쪽에 건넵니다. 두 쪽의 통신 규약을 모두 적어야 데이터 경로를 찾을 수 있습니다.
store-version-range-reads = { $place }의 판 범위 “{ $text }”을(를) 읽을 수 없습니다.
store-version-range-reads-lesson = 비교를 쉼표로 이어 적습니다. 예: >=4.2,<6
store-environment-is-possible = { $place }의 값 “{ $text }”은(는) 있을 수 없습니다.
store-environment-is-possible-lesson = 보호 등급은 IEC 60529의 두 자리(예: 54, 67) 또는 69K이고, 최고 온도는 최저 온도보다 높아야 합니다.
store-matrix-cell-once = { $column } 열의 단계가 두 번 적혔거나 0입니다.
store-matrix-cell-once-lesson = 공식 시스템 매트릭스의 한 열에는 그 솔루션이 이루는 가장 높은 단계 하나만 적습니다.
store-uuid-is-unique = UUID { $uuid }을(를) { $other }도 씁니다.
store-uuid-is-unique-lesson = UUID는 이름이 바뀌어도 솔루션을 알아보는 번호입니다. 파일을 복사했다면 새 UUID를 매기십시오.
store-title-is-unique = “{ $title }”이라는 제목이 { $other }에도 있습니다.
store-title-is-unique-lesson = 목록에서 둘을 가릴 수 없습니다. 모델명이나 규격으로 구별해 주십시오.
store-supplier-is-there = 공급기업 “{ $supplier }”의 supplier.toml이 없습니다.
store-supplier-is-there-lesson = 제안서에는 공급기업의 이름과 연락처가 실립니다. 폴더에 supplier.toml을 두십시오.
store-supplier-offers-something = 공급기업 { $supplier }의 솔루션이 하나도 없습니다.
store-supplier-offers-something-lesson = 솔루션을 올리거나 폴더를 지우십시오.
store-requirement-can-be-met = { $place }의 { $words }을(를) 줄 수 있는 다른 솔루션이 스토어에 없습니다.
store-requirement-can-be-met-lesson = 아무도 채울 수 없는 조건은 계획을 영영 막습니다. 주는 솔루션을 올리거나, 건물·사람·기존 시스템이 줄 수 있는 낱말을 words에 더하십시오.
store-quantities-are-comparable = { $place }의 “{ $word }”은(는) { $found } 단위인데 스토어에서는 { $usual } 단위로 씁니다.
store-quantities-are-comparable-lesson = 주는 양과 바라는 양을 견줄 수 있으려면 한 낱말은 한 차원으로 세어야 합니다.
store-successor-is-reachable = 후속 솔루션 “{ $other }”을(를) 찾을 수 없거나 서로를 가리킵니다.
store-successor-is-reachable-lesson = replaced_by를 따라가면 지금 파는 솔루션에 닿아야 합니다.
store-category-has-choice = “{ $category }” 분류의 솔루션이 { $count }개뿐입니다.
store-category-has-choice-lesson = 견줄 것이 없으면 고른 까닭을 말할 수 없습니다. 분류마다 둘 이상 올리십시오.
store-requirement-is-within-reach = { $place }에서 바라는 { EUL($words) } 주는 솔루션이 스토어에 없습니다. { $lack ->
    [version] { EUN($other) } 다른 버전을 줍니다.
   *[amount] { EUN($other) } 모자라게 줍니다.
}
store-requirement-is-within-reach-lesson = 아무도 채울 수 없는 요구는 솔루션을 팔 수 없게 합니다. 버전 범위나 양을 다시 확인하거나, 줄 수 있는 솔루션을 추가합니다.
store-entry-allows-what-it-needs = { EUL($words) } 필요로 하거나 주면서, 그것을 주는 것({ $others })을 모두 함께 둘 수 없다고 적었습니다.
store-entry-allows-what-it-needs-lesson = 어떤 계획에도 넣을 수 없는 솔루션입니다. 제외를 거두거나 요구를 고칩니다.
store-entry-can-be-chosen = 스토어의 어떤 조합으로도 이 솔루션을 쓸 수 없습니다. 서로 부딪치는 것: { $others }.
store-entry-can-be-chosen-lesson = 요구 하나하나는 채울 수 있지만 모두 함께는 채울 수 없습니다. 적힌 솔루션 가운데 하나에 대안을 더하거나 제외를 풉니다.
store-entry-has-a-point = { EUN($other) } 이만큼은 주면서 더 바라지도 더 비싸지도 않습니다.
store-entry-has-a-point-lesson = 이 솔루션은 누구에게도 추천되지 않습니다. 무엇이 나은지 적거나 replaced_by로 거둡니다.
store-requirement-has-a-point = 요구 { EUN($place) } 이 솔루션의 다른 요구에 이미 들어 있습니다.
store-requirement-has-a-point-lesson = 약한 쪽을 지웁니다. 같은 까닭이 두 번 나오면 제안서를 읽는 사람이 헷갈립니다.
store-needs-have-a-beginning = 이 솔루션들은 서로를 돌아가며 필요로 하고 달리 줄 것이 없습니다: { $others }.
store-needs-have-a-beginning-lesson = 하나는 먼저 설치할 수 있어야 합니다. 요구 하나를 권장으로 바꾸거나 대안을 추가합니다.

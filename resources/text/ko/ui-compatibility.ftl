# commands about findings
ui-compatibility-command-show = 문제 보기
ui-compatibility-command-locate = 문제가 있는 공정으로 가기
ui-compatibility-command-next = 다음 문제
ui-compatibility-command-previous = 이전 문제
ui-compatibility-command-view = 호환 그림 바꾸기
ui-compatibility-command-unwaive = 수용 취소
ui-compatibility-command-severity = 규칙의 무게 바꾸기
ui-compatibility-edit-unwaive = 수용 취소
ui-compatibility-edit-severity = 규칙의 무게 바꾸기: { $rule }

# list
ui-compatibility-title = 호환 점검
ui-compatibility-count-block = 충돌
ui-compatibility-count-unchecked = 검사 못 함
ui-compatibility-count-warn = 확인 필요
ui-compatibility-count-fits = 호환 연결
ui-compatibility-group-block = 충돌
ui-compatibility-group-unchecked = 검사 못 함
ui-compatibility-group-warn = 확인 필요
ui-compatibility-group-info = 참고
ui-compatibility-group-waived = 수용함
ui-compatibility-unfinished-rule = 규칙 { $rule }
ui-compatibility-whole-plan = 계획 전체
ui-compatibility-place-more = { $name } 외 { $more }

# graph
ui-compatibility-graph = 호환 그림
ui-compatibility-graph-described = 설비와 시스템, 솔루션이 주고받는 것을 층별로 그렸습니다. 왼쪽 목록에 문제가 글로 있습니다.
ui-compatibility-graph-empty = 아직 이어진 것이 없습니다. 솔루션을 계획에 담으면 무엇이 무엇을 주고받는지 여기에 그려집니다.
ui-compatibility-column-field = 현장
ui-compatibility-column-edge = 수집·제어
ui-compatibility-column-operations = 운영
ui-compatibility-column-insight = 경영·활용
ui-compatibility-view-all = 전체
ui-compatibility-view-data = 데이터만
ui-compatibility-view-finding = 이 문제만
ui-compatibility-fit = 그림 전체 보기
ui-compatibility-machines = { $name } 외 { $more }대
ui-compatibility-node-system = 기존 시스템
ui-compatibility-node-option = 솔루션
ui-compatibility-node-site = 건물·회선
ui-compatibility-node-capability = 주는 것이 없음
ui-compatibility-node-equipment = 설비
ui-compatibility-not-joined = 이어지지 않음
ui-compatibility-ghost = 해결책 { $number } 미리 보기

# one finding
ui-compatibility-choose = 문제를 골라 주십시오
ui-compatibility-choose-hint = 왼쪽 목록에서 고르면 까닭과 해결책이 여기에 나타납니다.
ui-compatibility-clean = 찾은 문제가 없습니다
ui-compatibility-clean-hint = 라인과 계획을 모든 규칙으로 점검했습니다. 계획을 바꾸면 바로 다시 점검합니다.
ui-compatibility-why-block = 왜 충돌합니까
ui-compatibility-why-unchecked = 왜 검사하지 못했습니까
ui-compatibility-why-warn = 무엇을 확인해야 합니까
ui-compatibility-why-info = 알아 두실 것
ui-compatibility-why-waived = 사유를 남기고 수용한 문제
ui-compatibility-expected = 있어야 하는 것
ui-compatibility-found = 지금 있는 것
ui-compatibility-lesson = 왜 중요합니까
ui-compatibility-source = 근거: { $source } · 규칙 { $rule }
ui-compatibility-remedies = 해결책 — 한 번에 적용
ui-compatibility-remedies-none = 한 번에 적용할 해결책은 없습니다. 현장에서 확인한 뒤 사유를 남길 수 있습니다.
ui-compatibility-more = 다른 방법 찾기
ui-compatibility-more-stop = 찾기 멈춤
ui-compatibility-more-looking = 다른 방법을 하나씩 시험하고 있습니다…
ui-compatibility-more-found = 더 찾은 방법 — 자부담이 적은 순서입니다.
ui-compatibility-more-none = 이 밖의 방법은 찾지 못했습니다.
ui-compatibility-own-share = 자부담 { $cost }
ui-compatibility-stages = 수준 { NUM($stages) }단계
ui-compatibility-apply = 적용
ui-compatibility-cost-none = 추가 비용 없음
ui-compatibility-lead-time = 납기 { $time }
ui-compatibility-left = 적용 뒤 충돌 { $conflicts } · 확인 { $warnings }
ui-compatibility-left-unchecked = 검사 못 함 { $count }
ui-compatibility-not-solved = 이것만으로는 다 풀리지 않습니다
ui-compatibility-line = 라인 전체
ui-compatibility-none = 없음

# what a remedy changes
ui-compatibility-step-add = ＋ { $solution } · { $where }{ $units ->
    [1] {""}
   *[other] {" "}· 곳마다 { $units }대
}
ui-compatibility-step-drop = － { $solution }
ui-compatibility-step-swap = { $solution } → { $other }
ui-compatibility-step-place = { $solution }의 위치: { $where }
ui-compatibility-step-units = { $solution }의 수량: 곳마다 { $units }대
ui-compatibility-step-target = 목표 단계: { $stage }
ui-compatibility-step-programme = 지원사업: { $programme }
ui-compatibility-step-interface = { $machine }의 { $protocol }: { $state }
ui-compatibility-step-skill = 담당자 지정: { $skill }
ui-compatibility-step-site = 사업장 조건을 현장 확인 값으로 적습니다

# accepting
ui-compatibility-waive-title = 그대로 두기
ui-compatibility-waive-hint = 사유와 함께 수용하면 제안서에도 사유가 실립니다.
ui-compatibility-reason = 사유(필수)
ui-compatibility-reason-missing = 사유를 적어 주십시오.
ui-compatibility-author = 결정한 사람
ui-compatibility-until = 유효 기한(없으면 계속)
ui-compatibility-until-hint = 예: 2027-03-31
ui-compatibility-waive = 사유를 남기고 수용
ui-compatibility-waived-title = 수용한 사유
ui-compatibility-waived-by = { $author } · { $day } 결정 · 유효 기한 { $until }
ui-compatibility-no-end = 없음
ui-compatibility-no-author = 이름 없음
ui-compatibility-unwaive = 수용 취소
ui-compatibility-weight = 이 규칙의 무게
ui-compatibility-weight-own = 규칙이 정한 대로
ui-compatibility-weight-hint = 무게를 바꾸면 프로젝트에 기록되고 제안서에도 적용됩니다.

cli-date-wrong = “{ $found }”은(는) 날짜가 아닙니다. 2026-11-21처럼 적어 주십시오.
cli-file-exists = { $file } 파일이 이미 있습니다. 다른 이름을 쓰거나 --overwrite를 붙여 주십시오.
cli-made = “{ $title }” 프로젝트를 { $file }에 만들었습니다.
cli-wrote = 만든 파일: { $file }
cli-bug = 프로그램 잘못입니다. 아래 내용을 개발자에게 보내 주십시오. 파일은 바뀌지 않았습니다.
cli-qt-missing = 창을 여는 데 필요한 시스템 라이브러리가 없습니다({ $reason }). `make run`이 설치하거나, 설치할 명령을 알려 줍니다. 명령줄의 다른 명령은 창 없이도 동작합니다.
cli-programme-unknown = “{ $found }”은(는) 아는 지원사업이 아닙니다. 쓸 수 있는 id: { $choices }.
cli-severity-block = 막음
cli-severity-warn = 주의
cli-severity-info = 참고
cli-severity-unchecked = 검사 못 함
cli-none-found = 문제가 없습니다.
cli-finding-expected = 필요: { $text }
cli-finding-found = 현재: { $text }
cli-finding-lesson = 왜: { $text }
cli-finding-source = 근거: { $text }
cli-finding-remedy = 해결 { $number }: { $text }
cli-finding-waived = 승인함({ $author }): { $reason }
cli-needs-none = 수치로 보아 지금 필요한 것이 없습니다. 아무것도 사지 않는 것이 좋습니다.
cli-match-need = 필요: { $text }
cli-match-none = 이 필요에 맞는 솔루션이 스토어에 없습니다.
cli-match-recommended = 추천
cli-match-not-recommended = 추천 안 함
cli-selftest-texts = 한국어·영어 글
cli-selftest-fonts = 글꼴
cli-selftest-store = 솔루션 스토어(항목 { $count }개, 내용 지문 확인)
cli-selftest-book = 교과서 예제(택트 60초, 리드타임 23.6일, 가공시간 188초)
cli-selftest-window = 첫 창까지 { NUM($seconds, digits: 2) }초(목표 2초 미만, 세 번 가운데 중앙값)
cli-selftest-window-missing = 창 시간을 재지 못했습니다: { $reason }
cli-selftest-good = 정상
cli-selftest-bad = 실패
cli-selftest-unchecked = 검사 못 함
cli-finding-waiver-until = 기한 { $until }
cli-waived = 승인했습니다: { $finding } ({ $author })
cli-unwaived = 승인을 취소했습니다: { $finding }
cli-waive-no-finding = ‘{ $finding }’ 문제가 없습니다. `configurator check FILE`이 괄호 안에 보이는 키를 쓰십시오. 비슷한 키: { $near }
cli-waive-no-waiver = ‘{ $finding }’ 승인이 없습니다. 지금 있는 승인: { $known }
cli-waive-nothing = 없음
cli-waive-reason-missing = 승인에는 이유가 있어야 합니다. --reason에 왜 받아들이는지 쓰십시오.
cli-waive-author-missing = 승인에는 이름이 있어야 합니다. --author에 승인하는 사람을 쓰십시오.
cli-waive-expires-early = 기한 { $until }은 승인일 { $day }보다 빠릅니다. 더 늦은 날짜를 쓰십시오.
cli-waive-read-only = { $file } 파일에 쓸 수 없습니다. 권한을 바꾸거나 복사본을 쓰십시오.
cli-explain-way = 해결 { $number }: { $text } ({ $effect })
cli-explain-effect = 자부담 { $cost }{ $stages ->
    [0] {""}
   *[other] , 수준 { NUM($stages) }단계
}{ $days ->
    [0] {""}
   *[other] , 납기 { NUM($days) }일
}, 사라지는 문제 { NUM($gone) }건, 새 문제 { NUM($new) }건
cli-explain-more-ways = 해결책이 { NUM($count) }가지 더 있습니다.
cli-explain-no-way = 계획을 바꾸어 풀 길은 없습니다. 사유를 적어 승인하거나 현장에서 확인해 주십시오.
cli-solve-least-cost = 필요와 목표를 채우면서 자부담이 가장 적은 계획
cli-solve-best-return = 자부담 1원에 해마다 돌아오는 것이 가장 큰 계획
cli-solve-fewest-changes = 지금 계획을 가장 적게 바꾸는 계획
cli-solve-taken = 들임: { $solution }
cli-solve-needed = 필요해서 함께: { $solution }
cli-solve-kept = 그대로: { $solution }
cli-solve-left = 뺌: { $solution }
cli-solve-sum = 자부담 { $own }, 사업비 { $total }, 해마다 { $gain }
cli-solve-unmet = 답할 것이 없는 필요: { $text }
cli-solve-proven = 후보 가운데 이보다 나은 계획이 없음을 증명했습니다.
cli-solve-gap = 더 나은 계획이 있더라도 자부담이 { $gap } 넘게 줄지는 않습니다.
cli-solve-unproven = 효과가 겹치는 것을 실제로 계산해 골랐으므로 더 나은 계획이 없다는 증명은 없습니다.
cli-solve-none = 바라는 것을 모두 이루는 계획이 없습니다. 까닭은 이렇습니다.
cli-solve-undecided = { NUM($limit) }초 안에 답을 찾지 못했습니다. 시간 제한을 늘려 주십시오.
cli-solve-searched = 후보 { NUM($pieces) }가지, 검사 { NUM($rounds) }번, { NUM($seconds, digits: 1) }초(제한 { NUM($limit) }초)
cli-solve-out-of-time = 시간 제한 { NUM($limit) }초에 걸려 멈췄습니다: 후보 { NUM($pieces) }가지, 검사 { NUM($rounds) }번, { NUM($seconds, digits: 1) }초

ui-proposal-view = 제안서 미리보기
ui-proposal-thumbnails = 제안서 구성
ui-proposal-pages = { $pages }쪽
ui-proposal-page = { $page }쪽
ui-proposal-cover = 표지
ui-proposal-page-of = { $page } / { $pages }쪽
ui-proposal-zoom-in = 크게
ui-proposal-zoom-out = 작게
ui-proposal-fit-width = 폭에 맞춤
ui-proposal-fit-page = 한 쪽에 맞춤
ui-proposal-stale = 프로젝트가 바뀌었습니다
ui-proposal-renewing = 바뀐 내용으로 다시 만드는 중
ui-proposal-again = 다시 만들기
ui-proposal-making = 제안서를 만들고 있습니다
ui-proposal-making-hint = 계산이 끝나면 실제 쪽 그대로 보여 줍니다.
ui-proposal-failed = 미리보기를 만들지 못했습니다
ui-proposal-failed-hint = 까닭은 알림에 적혀 있습니다. 고친 뒤에 다시 만들어 주십시오.
ui-proposal-working = 제안서를 만드는 중
ui-proposal-language = 제안서 언어
ui-proposal-language-ko = 한국어
ui-proposal-language-en = English
ui-proposal-export = PDF·엑셀·JSON 저장
ui-proposal-cancelled = 저장을 그만두었습니다. 아무 파일도 남기지 않았습니다.
ui-proposal-folder-word = 제안서

# 명령
ui-proposal-command-cancel = 저장 그만두기
ui-proposal-command-refresh = 제안서 미리보기 다시 만들기
ui-proposal-command-language = 제안서 언어 바꾸기
ui-proposal-command-zoom = 제안서 확대와 축소
ui-proposal-command-go = 제안서 쪽으로 가기

# 점검
ui-proposal-preflight = 내보내기 전 점검
ui-proposal-preflight-well = 모두 확인했습니다
ui-proposal-preflight-look = 확인할 것 { $count }건
ui-proposal-preflight-stop = 막는 것 { $count }건
ui-proposal-state-well = 통과
ui-proposal-state-look = 확인 필요
ui-proposal-state-stop = 막힘
ui-proposal-state-unchecked = 점검 못 함
ui-proposal-go-cost = 비용에서 보기
ui-proposal-go-level = 수준에서 답하기
ui-proposal-go-settings = 설정에서 적기
ui-proposal-check-chosen-well = 제안할 솔루션이 있습니다
ui-proposal-check-chosen-look = 고른 솔루션이 없습니다
ui-proposal-check-chosen-detail = 솔루션 { $count }개를 제안합니다.
ui-proposal-check-chosen-none = 지금은 사지 않는 편이 나은 까닭을 설명하는 제안서가 됩니다.
ui-proposal-check-sums-well = 숫자가 모두 맞습니다
ui-proposal-check-sums-look = 합계가 맞지 않습니다
ui-proposal-check-sums-detail = 비용 { $rows }행을 다시 계산했고 합계는 { $total }입니다.
ui-proposal-check-prices-well = 가격이 유효합니다
ui-proposal-check-prices-look = 가격의 유효기간을 확인하십시오
ui-proposal-check-prices-detail = 기준일 { $day }, 가장 이른 만료일 { $until }.
ui-proposal-check-prices-expired = 기준일에 이미 만료된 가격이 { $count }건입니다. 새 견적을 받아 주십시오.
ui-proposal-check-prices-none = 유효기간이 적힌 가격이 없습니다.
ui-proposal-check-quotes-well = 가격이 견적입니다
ui-proposal-check-quotes-look = 견적이 아닌 예시 가격이 있습니다
ui-proposal-check-quotes-detail = 솔루션 { $count }개 가운데 { $samples }개가 예시 가격입니다.
ui-proposal-check-blocking-well = 막는 점검이 없습니다
ui-proposal-check-blocking-look = 제안을 막는 점검 { $count }건
ui-proposal-check-blocking-none = 연결, 용량, 환경, 지원 조건에서 충돌이 없습니다.
ui-proposal-check-blocking-so-far = 막는 것이 없는지 다 점검하지 못했습니다
ui-proposal-check-unchecked-well = 모든 점검을 했습니다
ui-proposal-check-unchecked-look = 하지 못한 점검 { $count }건
ui-proposal-check-unchecked-none = 자료가 모자라 건너뛴 점검이 없습니다.
ui-proposal-check-unchecked-more = { $more ->
    [0] {""}
   *[other] 그 밖에 { $more }건이 더 있습니다.{" "}
 }{ $accepted ->
    [0] {""}
   *[other] { $accepted }건은 점검하지 못한 채로 승인했습니다.
 }
ui-proposal-check-so-far = 지금까지 찾은 것은 없으나 하지 못한 점검이 { $count }건 있습니다.
ui-proposal-check-warnings-well = 주의할 점이 없습니다
ui-proposal-check-warnings-look = 주의할 점 { $count }건이 함께 인쇄됩니다
ui-proposal-check-warnings-none = 경고로 남은 점검이 없습니다.
ui-proposal-check-warnings-so-far = 주의할 점이 있는지 다 점검하지 못했습니다
ui-proposal-check-more = { $more ->
    [0] {""}
   *[other] 그 밖에 { $more }건이 더 있습니다.
 }
ui-proposal-check-support-well = 지원금이 확정되어 있습니다
ui-proposal-check-support-look = 지원금은 가정입니다
ui-proposal-check-support-none = 지원금을 넣지 않고 계산했습니다.
ui-proposal-check-support-unmet = { $programme }: “{ $condition }” 조건을 갖추지 못했습니다.
ui-proposal-check-support-detail = { $programme }: { $count ->
    [0] 공고와 심사로 확정되기 전입니다.
   *[other] 사람이 확인할 조건이 { $count }개 있습니다.
 }
ui-proposal-check-level-well = 수준 진단에 모두 답했습니다
ui-proposal-check-level-look = 수준 진단이 끝나지 않았습니다
ui-proposal-check-level-detail = 답하지 않은 항목이 { $left }개라 점수가 범위로 인쇄됩니다.
ui-proposal-check-level-all = 44개 항목의 점수가 인쇄됩니다.
ui-proposal-check-signed-well = 제안하는 사람이 적혀 있습니다
ui-proposal-check-signed-look = 제안하는 사람이 비어 있습니다
ui-proposal-check-signed-detail = { $name }
ui-proposal-check-signed-nobody = 이름과 회사를 적으면 표지에 인쇄됩니다.

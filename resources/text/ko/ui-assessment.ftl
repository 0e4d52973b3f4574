ui-assessment-page = 수준
ui-assessment-tab-matrix = 구축시스템 수준
ui-assessment-tab-questions = 제조혁신역량 수준 (44항목)
ui-assessment-not-official = 준비를 위한 자가 진단이며 공식 수준확인을 대신하지 않습니다.

# 매트릭스
ui-assessment-matrix = 구축시스템 스마트화 수준
ui-assessment-now = 지금 { $stage }
ui-assessment-after = 도입 뒤 { $stage }
ui-assessment-mark-now = 지금
ui-assessment-mark-after = 도입 뒤
ui-assessment-state-now = 지금 갖추었습니다.
ui-assessment-state-after = 계획대로 하면 갖춥니다.
ui-assessment-state-open = 아직 갖추지 못했습니다.
ui-assessment-from-to = 지금 { $now }, 도입 뒤 { $then }
ui-assessment-earned = 도입 뒤의 근거
ui-assessment-planned = 계획
ui-assessment-there = 있음
ui-assessment-next = 다음 단계에 필요한 것
ui-assessment-top = 이 영역에서 가장 높은 단계입니다.

# 질문
ui-assessment-list = 44개 항목
ui-assessment-hint = 공장의 모습에 가장 가까운 수준을 고르십시오. 숫자 키 0~5로 답하고 Enter로 다음 빈 항목에 갑니다. 모르는 항목은 건너뛰어도 됩니다.
ui-assessment-unanswered = 답하지 않음
ui-assessment-level = 수준 { $level }
ui-assessment-points = 배점 { $points }점
ui-assessment-previous = 이전
ui-assessment-following = 다음
ui-assessment-clear = 답 지우기
ui-assessment-next-open = 다음 빈 항목

# 점수
ui-assessment-model = 제조혁신역량 수준
ui-assessment-score = { $points }점
ui-assessment-levels = Level { $levels }
ui-assessment-areas = 영역별 점수
ui-assessment-answered = { $questions }개 가운데 { $answered }개에 답했습니다. 남은 { $left }개에 따라 점수가 이 범위 안에서 정해집니다.
ui-assessment-answered-all = { $questions }개 항목에 모두 답했습니다.

# 명령과 되돌리기
ui-assessment-command-answer = 수준 항목에 답하기
ui-assessment-command-show = 수준 척도 보기
ui-assessment-edit-answer = “{ $item }”에 수준 { RO($level) } 답함
ui-assessment-edit-open = “{ $item }”의 답을 지움

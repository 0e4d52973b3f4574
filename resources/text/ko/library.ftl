# 라이브러리: 이 컴퓨터가 받아들인 에디션
library-shipped-in-use = 라이브러리가 비어 있어 프로그램에 함께 실린 에디션을 씁니다. `configurator store update 폴더`로 서명된 에디션을 들여오십시오.
library-age = 에디션 { $id }: { $issued }에 서명되어 { $days }일 되었고 { $until }까지 유효합니다.
library-age-expired = 에디션 { $id }: { $issued }에 서명되어 { $days }일 되었고 { $until }에 기한이 지났습니다({ $over }일 경과). 계속 쓸 수 있지만 가격을 공급기업에 다시 확인하고, 새 에디션을 들여오십시오.
library-edition-unknown = 에디션 { $id } 번이 라이브러리에 없습니다. 있는 번호: { $known }.
library-edition-revoked = 에디션 { $id } 번에는 신뢰를 거둔 공급기업({ $suppliers })의 항목이 들어 있어 다시 쓸 수 없습니다. 더 새로운 에디션을 쓰십시오. 이미 만든 프로젝트는 제 항목을 그대로 지닙니다.
library-edition-in-use = 에디션 { $id } 번은 지금 쓰고 있습니다. 먼저 `configurator store use`로 다른 에디션을 고르십시오.
library-edition-changed = 에디션 { $id } 번의 파일 { $path }의 내용이 받아들일 때와 다릅니다. 다른 에디션을 쓰거나 `configurator store update`로 다시 들여오십시오.
library-updating = { $path } 라이브러리를 다른 창이 갱신하고 있습니다. 끝난 뒤에 다시 하십시오.
library-busy = { $path } 파일을 다른 창이 쓰고 있습니다. 잠시 뒤에 다시 하십시오.
library-unwritable = { $path } 파일을 쓸 수 없습니다({ $reason }). 저장 공간과 폴더 권한을 확인하십시오. 라이브러리는 그대로입니다.
library-damaged = 라이브러리 기록 { $path }의 내용이 우리가 쓴 것과 다릅니다. 파일을 다른 곳으로 옮긴 뒤 신뢰의 뿌리(store trust)를 다시 정하고 에디션을 다시 들여오십시오.
library-too-new = { $path } 라이브러리는 더 새로운 프로그램(형식 { $version })이 만들었습니다. 그 판의 프로그램을 쓰십시오.

own-change-without-entry = 바꾼 솔루션 { $solution }: 지금 쓰는 저장소에 없어 바꾼 내용을 적용하지 않았습니다.
own-change-without-price = 바꾼 솔루션 { $solution }: 가격 항목 { $keys }: 저장소에 이제 없어 바꾼 내용을 적용하지 않았습니다. configurator own change로 다시 정하거나 own remove로 지우십시오.
own-id-taken = { $solution }: 저장소에 이미 있는 솔루션입니다. 값을 바꾸려면 configurator own change를 쓰고, 다른 제품이면 id를 바꾸십시오.
own-id-wrong = { $file }: id «{ $found }» 는 쓸 수 없습니다. "회사/제품"처럼 영문 소문자·숫자·붙임표로 된 이름 둘을 적으십시오.
own-unwritable = { $path }: 쓰지 못했습니다({ $reason }). 디스크의 남은 자리와 폴더 권한을 확인하십시오.
own-too-many = 직접 등록한 파일이 { NUM($most) }개를 넘어 나머지는 읽지 않았습니다.
own-too-many-remedy = 쓰지 않는 파일을 configurator own remove로 지우십시오.
own-set-wrong = «{ $found }» 를 읽을 수 없습니다. price.항목=원, lead_time=일, valid_until=YYYY-MM-DD처럼 적으십시오. 이 솔루션의 가격 항목: { $keys }
own-reason-missing = 바꾸는 이유가 비었습니다. 제안서에 함께 적히므로 --reason에 까닭이나 견적 번호를 적으십시오.
own-solution-unknown = { $solution }: 저장소에 없는 솔루션입니다. 비슷한 id: { $near }
own-nothing-near = 없음
own-nothing-to-remove = { $solution }: 직접 등록하거나 바꾼 것이 없습니다. configurator own list로 목록을 보십시오.
own-added = { $solution } ({ $title }): 직접 등록했습니다. 바로 검색할 수 있습니다.
own-changed = { $solution } ({ $title }): 바꾼 내용을 저장했습니다. 제안서에 «변경»으로 표시됩니다.
own-removed = { $solution }: 지웠습니다. 저장소의 내용이 그대로 쓰입니다.
own-none = 직접 등록하거나 바꾼 솔루션이 없습니다.
own-line-own = [자체 등록] { $solution }  { $title }
own-line-changed = [변경] { $solution }  { $title } — { $reason }
own-line-price = { $item }: { NUM($before) }원 → { NUM($after) }원
own-entry-own = { EUN($solution) } 공급사 저장소가 아니라 직접 등록한 항목입니다.
own-entry-changed = { EUN($solution) } 저장소의 내용을 바꾼 항목입니다. 이유: { $reason }
own-entry-lesson = 공급사가 서명한 자료가 아니므로 값과 근거를 작성자가 책임집니다. 제안 전에 견적서나 자료를 확인하십시오.
own-entry-replaced = 저장소에 같은 id의 솔루션이 있어 직접 등록한 것을 씁니다
own-entry-expected = 공급사가 서명한 저장소의 항목
own-entry-found-own = 직접 등록한 항목
own-entry-found-changed = 바꾼 항목: { $reason }
own-file-wrong = 직접 등록한 파일 { $file } ({ $place }): { $mistake } { $remedy }
own-left-out = { $first } { $others ->
    [0] 나머지는 그대로 쓸 수 있습니다.
   *[other] 이 밖에 { NUM($others) }건이 더 있습니다. configurator own list로 보십시오.
}

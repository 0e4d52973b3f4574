# 파일 읽기
catalog-file-unreadable = 파일을 열 수 없습니다.
catalog-file-unreadable-remedy = 파일이 있는지, 읽을 권한이 있는지 확인해 주십시오.
catalog-file-too-large = 파일이 { NUM($limit) } kB보다 큽니다.
catalog-file-too-large-remedy = 솔루션 하나를 파일 하나에 적고, 긴 설명은 줄여 주십시오.
catalog-not-utf8 = { NUM($line) }행에 UTF-8이 아닌 글자가 있습니다.
catalog-not-utf8-remedy = 편집기에서 인코딩을 UTF-8로 골라 다시 저장해 주십시오.
catalog-toml-wrong = { NUM($line) }행을 TOML로 읽을 수 없습니다: { $text }
catalog-toml-wrong-remedy = 이름 = 값 모양인지, 따옴표와 괄호의 짝이 맞는지 확인해 주십시오.
catalog-toml-duplicate = { NUM($line) }행에서 “{ $name }” 항목이 두 번 적혔습니다.
catalog-toml-duplicate-remedy = 둘 가운데 하나를 지우십시오. 여러 개를 적는 항목이면 [[이름]]으로 나누십시오.
catalog-toml-unterminated = { NUM($line) }행에서 따옴표나 괄호가 닫히지 않았습니다: { $text }
catalog-toml-unterminated-remedy = 글의 끝을 따옴표로, 목록의 끝을 대괄호로 닫아 주십시오.
catalog-toml-no-equals = { NUM($line) }행의 이름 뒤에 “=”가 없습니다: { $text }
catalog-toml-no-equals-remedy = 이름 = 값 모양으로 적어 주십시오.
catalog-toml-value = { NUM($line) }행의 값을 읽을 수 없습니다: { $text }
catalog-toml-value-remedy = 글은 따옴표 안에, 날짜는 2026-11-21처럼, 참·거짓은 true, false로 적어 주십시오.
catalog-toml-too-deep = { NUM($line) }행의 점으로 이은 이름이 너무 깊습니다.
catalog-toml-too-deep-remedy = 항목은 두 단계면 충분합니다. [표] 아래에 이름 = 값으로 적어 주십시오.
catalog-number-too-large = 수가 너무 큽니다.
catalog-number-too-large-remedy = 1,000조보다 작은 수를 적어 주십시오.
catalog-uuid-wrong = “{ $found }”은(는) UUID가 아닙니다.
catalog-uuid-wrong-remedy = 소문자 16진수로 8-4-4-4-12자를 적어 주십시오. 한 번 정한 UUID는 바꾸지 않습니다.
catalog-name-differs = “{ $found }”이(가) 폴더와 파일의 이름과 다릅니다.
catalog-name-differs-remedy = “{ $expected }”(으)로 고치거나 파일을 옮겨 주십시오.
catalog-word-unknown = “{ $found }”은(는) 역량 낱말 목록에 없습니다.
catalog-word-unknown-remedy = catalog/vocabulary의 낱말 가운데 하나를 쓰십시오. 통신 규약은 낱말이 아니라 ports에 적습니다.
catalog-word-near = “{ $found }”은(는) 역량 낱말 목록에 없습니다. “{ $near }”입니까?
catalog-word-near-remedy = “{ $near }”(으)로 고쳐 주십시오.
catalog-choice-near = “{ $found }”은(는) 쓸 수 없는 낱말입니다. “{ $near }”입니까?
catalog-choice-near-remedy = “{ $near }”(으)로 고쳐 주십시오.
catalog-field-near = “{ $found }”은(는) 모르는 항목입니다. “{ $near }”입니까?
catalog-field-near-remedy = “{ $near }”(으)로 고쳐 주십시오.

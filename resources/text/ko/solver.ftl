# 결과
solver-proven = 서로 맞는 가장 저렴한 조합은 { $cost }입니다. 더 저렴한 조합이 없음을 증명했습니다.
solver-gap = 서로 맞는 조합을 { $cost }에 찾았습니다. { NUM($seconds, digits: 1) }초 만에 탐색이 끝나, 최대 { $gap }까지 더 저렴한 조합이 있을 수 있습니다.
solver-impossible = 서로 맞는 조합이 없습니다. 조건 { NUM($count) }개가 서로 부딪치며, 그중 하나만 빼면 나머지는 함께 성립합니다.
solver-impossible-unsorted = 서로 맞는 조합이 없습니다. 부딪치는 조건 { NUM($count) }개를 추려 낼 시간이 모자라 불필요한 조건이 섞여 있을 수 있습니다.
solver-undecided = 판단하지 못했습니다. { NUM($seconds, digits: 1) }초 안에 서로 맞는 조합도, 조합이 없다는 증명도 찾지 못했습니다.

# 입력
solver-too-many-entries = 항목이 { NUM($count) }개입니다. 최대 { NUM($most) }개까지 다룰 수 있습니다.
solver-too-many-entries-remedy = 스토어를 하나씩 나누어 묻고, 어디에서도 닿지 않는 항목은 빼십시오.
solver-too-many-mentions = 조건에서 항목을 { NUM($count) }번 언급합니다. 최대 { NUM($most) }번까지 다룰 수 있습니다.
solver-too-many-mentions-remedy = 여러 조건이 함께 쓰는 대안 묶음은, 그중 하나를 요구하는 항목 하나로 따로 두십시오.
solver-unknown-entry = { $entry }번 항목은 없습니다. 마지막 항목은 { $last }번입니다.
solver-unknown-entry-remedy = 비용을 적은 순서대로 0부터 항목 번호를 매기십시오.
solver-wrong-number = { $found }: 0 이상 { NUM($most) } 이하의 정수가 아닙니다.
solver-wrong-number-remedy = 비용은 원 단위로, 수량은 소수점이 필요 없을 만큼 작은 단위로 적으십시오.
solver-wrong-bounds = 최소 { $least }개와 최대 { $most }개는 함께 성립할 수 없습니다.
solver-wrong-bounds-remedy = 최소는 0 이상으로, 최대는 최소 이상으로 적으십시오.
solver-named-twice = { $entry }번 항목이 한 제한 또는 용량에 두 번 적혀 있습니다.
solver-named-twice-remedy = 항목은 한 번씩만 적고, 용량이라면 수량을 더해 적으십시오.

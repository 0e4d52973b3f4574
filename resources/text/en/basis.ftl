basis-bad-input = The input has { $count ->
    [one] one mistake
   *[other] { $count } mistakes
 }. Nothing was changed.
basis-unit-missing = “{ $text }” has no unit. Which is it: { $choices }?
basis-unit-unknown = “{ $unit }” is not a known unit. Units you can use: { $choices }.
basis-unit-clash = “{ $unit }” is not a unit for this field. Units you can use: { $wanted }.
basis-number-unreadable = No number can be read from “{ $text }”. Write it like 39 s, 1,200 ea or 3.5 kW.
basis-number-not-finite = “{ $text }” is not a finite number.
basis-unit-missing-remedy = Put the unit behind the number, e.g. 39 s.
basis-unit-unknown-remedy = Change it to one of: { $choices }.
basis-unit-clash-remedy = Change it to one of: { $wanted }.
basis-number-unreadable-remedy = Write it like 39 s, 1,200 ea or 3.5 kW.
basis-number-not-finite-remedy = Write a finite number.
basis-field-missing = A mandatory field is missing.
basis-field-missing-remedy = Fill in this field.
basis-field-unknown = This field is not known (value: { $found }).
basis-field-unknown-remedy = Check the spelling or remove the line.
basis-word-unknown = “{ $found }” is not an allowed word.
basis-word-unknown-remedy = Use one of: { $expected }.
basis-text-too-long = The text is too long.
basis-text-too-long-remedy = Shorten it to 4,000 characters.
basis-text-empty = The text is empty.
basis-text-empty-remedy = Write something here.
basis-date-wrong = “{ $found }” is not a date.
basis-date-wrong-remedy = Write it as year-month-day, e.g. 2026-11-21.
basis-value-wrong = “{ $found }” is not a value this field can take.
basis-value-wrong-remedy = Expected: { $expected }.
basis-pack-missing = There is no data pack { $folder }/{ $pattern }.
basis-pack-unreadable = The data pack { $file } cannot be read ({ $reason }). Check its TOML.

# Reading files
catalog-file-unreadable = The file cannot be opened.
catalog-file-unreadable-remedy = Check that the file exists and may be read.
catalog-file-too-large = The file is larger than { NUM($limit) } kB.
catalog-file-too-large-remedy = Write one solution into one file and shorten long descriptions.
catalog-not-utf8 = Line { NUM($line) } has a character that is not UTF-8.
catalog-not-utf8-remedy = Save the file again with the encoding UTF-8.
catalog-toml-wrong = Line { NUM($line) } cannot be read as TOML: { $text }
catalog-toml-wrong-remedy = Write name = value and check that quotes and brackets come in pairs.
catalog-toml-duplicate = “{ $name }” is written a second time in line { NUM($line) }.
catalog-toml-duplicate-remedy = Remove one of the two. A field that may come several times is written as [[name]].
catalog-toml-unterminated = A quote or bracket is not closed in line { NUM($line) }: { $text }
catalog-toml-unterminated-remedy = Close the text with a quote and the list with a bracket.
catalog-toml-no-equals = There is no “=” after the name in line { NUM($line) }: { $text }
catalog-toml-no-equals-remedy = Write name = value.
catalog-toml-value = The value in line { NUM($line) } cannot be read: { $text }
catalog-toml-value-remedy = Put text in quotes, write dates like 2026-11-21 and yes or no as true or false.
catalog-toml-too-deep = The dotted name in line { NUM($line) } is too deep.
catalog-toml-too-deep-remedy = Two levels are enough: write name = value below a [table].
catalog-number-too-large = The number is too large.
catalog-number-too-large-remedy = Write a number below 1,000 trillion.
catalog-uuid-wrong = “{ $found }” is not a UUID.
catalog-uuid-wrong-remedy = Write 8-4-4-4-12 lower-case hex digits. A UUID once given never changes.
catalog-name-differs = “{ $found }” differs from the names of folder and file.
catalog-name-differs-remedy = Change it to “{ $expected }” or move the file.
catalog-word-unknown = “{ $found }” is not a word of the capability vocabulary.
catalog-word-unknown-remedy = Use a word of catalog/vocabulary. A protocol is not a word; it belongs into ports.
catalog-word-near = “{ $found }” is not a word of the capability vocabulary. Did you mean “{ $near }”?
catalog-word-near-remedy = Change it to “{ $near }”.
catalog-choice-near = “{ $found }” is not an allowed word. Did you mean “{ $near }”?
catalog-choice-near-remedy = Change it to “{ $near }”.
catalog-field-near = “{ $found }” is not a known field. Did you mean “{ $near }”?
catalog-field-near-remedy = Change it to “{ $near }”.

own-change-without-entry = Changed entry { $solution }: the store in use does not have it, so the change was not applied.
own-change-without-price = Changed entry { $solution }: the store no longer has the price line { $keys }, so the change was not applied. Set it again with configurator own change, or drop it with own remove.
own-id-taken = { $solution }: the store has this entry already. Change its values with configurator own change; for another product take another id.
own-id-wrong = { $file }: the id «{ $found }» cannot be used. Write two names of small letters, digits and hyphens, as in "company/product".
own-unwritable = { $path }: could not be written ({ $reason }). See whether the disk has room and the folder may be written to.
own-too-many = There are more than { NUM($most) } own files; the others were not read.
own-too-many-remedy = Drop files nobody needs with configurator own remove.
own-set-wrong = Cannot read «{ $found }». Write price.LINE=WON, lead_time=DAYS or valid_until=YYYY-MM-DD. The price lines of this entry: { $keys }
own-reason-missing = The reason of the change is empty. It is printed in the proposal: give a cause or the number of a quotation with --reason.
own-solution-unknown = { $solution }: the store has no such entry. Near ids: { $near }
own-nothing-near = none
own-nothing-to-remove = { $solution }: there is no own entry and no change of it. See configurator own list.
own-added = { $solution } ({ $title }): added to your own entries. Search finds it at once.
own-changed = { $solution } ({ $title }): the change is kept. Proposals mark it as changed.
own-removed = { $solution }: dropped. What the store says holds again.
own-none = There are no own entries and no changes.
own-line-own = [own] { $solution }  { $title }
own-line-changed = [changed] { $solution }  { $title } — { $reason }
own-line-price = { $item }: KRW { NUM($before) } → KRW { NUM($after) }
own-entry-own = { $solution } is an own entry, not one of a supplier's store.
own-entry-changed = { $solution } says something else than the store. Reason: { $reason }
own-entry-lesson = No supplier signed this, so whoever writes the proposal answers for values and reasons. Check the quotation or the papers before you propose it.
own-entry-replaced = the store has an entry of the same id; the own one is used
own-entry-expected = an entry of the store, signed by its supplier
own-entry-found-own = an own entry
own-entry-found-changed = a changed entry: { $reason }
own-file-wrong = Own file { $file } ({ $place }): { $mistake } { $remedy }
own-left-out = { $first } { $others ->
    [0] Everything else can be used.
   *[other] There are { NUM($others) } more; see configurator own list.
}

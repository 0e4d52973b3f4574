# The library: the editions this computer has accepted
library-shipped-in-use = The library is empty, so the edition shipped with the program is in use. Bring in a signed edition with “configurator store update FOLDER”.
library-age = Edition { $id }: signed on { $issued }, { $days } days old, valid until { $until }.
library-age-expired = Edition { $id }: signed on { $issued }, { $days } days old; its validity ended on { $until }, { $over } days ago. It can still be used, but ask the suppliers to confirm prices and bring in a newer edition.
library-edition-unknown = There is no edition { $id } in the library. Known numbers: { $known }.
library-edition-revoked = Edition { $id } holds entries of suppliers that are no longer trusted ({ $suppliers }) and cannot be put to use again. Use a newer edition. Projects made with it keep their entries.
library-edition-in-use = Edition { $id } is in use. Choose another one first with “configurator store use”.
library-edition-changed = The content of { $path } (edition { $id }) differs from what was accepted. Use another edition or bring it in again with “configurator store update”.
library-updating = Another window is updating the library { $path }. Try again when it has finished.
library-busy = Another window is writing { $path }. Try again in a moment.
library-unwritable = { $path } cannot be written ({ $reason }). Check free space and the rights on the folder. The library is unchanged.
library-damaged = The content of the library record { $path } is not what we wrote. Move the file away, set the root of trust again (store trust) and bring the editions in again.
library-too-new = The library { $path } was made by a newer program (format { $version }). Use that version of the program.

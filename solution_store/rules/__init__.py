"""The truths entries, suppliers and the whole store must hold: one short function each, which only notices; `lint` runs them, texts teach."""

"""What is carried from one page to another by drag and drop."""

SOLUTION = "application/x-smart-factory-solution"  # the id of an entry of the store, UTF-8
LONGEST = 200  # bytes of an id; more is not one of ours

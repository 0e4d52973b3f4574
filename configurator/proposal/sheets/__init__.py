"""The sheets of the workbook, one module each; every one returns the cells others refer to."""

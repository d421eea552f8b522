"""Tables from outside: CSV files and workbooks that platforms export."""

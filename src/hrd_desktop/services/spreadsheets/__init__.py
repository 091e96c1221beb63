"""Cases that exist already in spreadsheets: CSV and XLSX, mapped, previewed, taken in as a whole, taken back."""

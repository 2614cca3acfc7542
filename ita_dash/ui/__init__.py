"""What pages are drawn with; the only package besides main and the pages that knows Streamlit."""

"""One short script per page; Streamlit runs each by its file, nothing imports one."""

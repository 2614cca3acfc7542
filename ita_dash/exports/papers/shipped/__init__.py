"""The Word templates as shipped: written by ``python -m ita_dash.exports.papers.shipped``."""

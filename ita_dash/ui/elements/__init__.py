"""The parts that every page is made of: tables, badges, filters, forms, texts, charts."""

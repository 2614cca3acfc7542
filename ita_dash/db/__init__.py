"""The store: one protocol, an adapter per engine, migrations; the only home of the drivers."""

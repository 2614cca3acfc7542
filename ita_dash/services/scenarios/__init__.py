"""What people do with scenarios: save, change, remove, restore, set one as a year's targets."""

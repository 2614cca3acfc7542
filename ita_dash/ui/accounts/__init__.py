"""The page of accounts: who may sign in, and what each may do."""

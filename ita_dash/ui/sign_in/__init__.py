"""The pages of signing in: plain HTML of the same server, which work without JavaScript."""

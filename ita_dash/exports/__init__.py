"""Frames in, the bytes of a file out; every file says where its figures come from."""

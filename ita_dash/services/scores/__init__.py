"""What people do with scores by hand: type, correct, move, take out."""

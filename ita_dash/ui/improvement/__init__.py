"""What the page of measures and scores is made of."""

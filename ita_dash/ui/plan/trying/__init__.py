"""The view in which scores are tried: sliders, what they come to, scenarios, targets."""

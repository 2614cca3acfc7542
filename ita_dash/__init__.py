"""ita_dash: ITA scores against the 85-point target and the measures that raise them."""

__version__ = "0.1.0"

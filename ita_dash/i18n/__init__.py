"""Thai first, English beside it; one translator per session."""

from ita_dash.i18n.translator import LANGUAGES, Language, Translator, translator

__all__ = ["LANGUAGES", "Language", "Translator", "translator"]

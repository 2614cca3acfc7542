"""The root of the command line: its language, its help, and how an error ends it."""

from __future__ import annotations

import copy
from typing import Any

import click

from ita_dash import __version__
from ita_dash.domain.errors import ItaError
from ita_dash.domain.messages import Message, msg
from ita_dash.i18n.translator import LANGUAGES, Translator, translator

_LANGUAGE = "ita_dash.language"


def current_translator() -> Translator:
    """The translator of the language that ``--lang`` chose; Thai without it."""
    return translator(click.get_current_context().meta.get(_LANGUAGE, "th"))


def say(message: str | Message, *, err: bool = False) -> None:
    """Print a sentence in the chosen language."""
    click.echo(current_translator()(message), err=err)


class Refused(click.ClickException):
    """The end of a command that met problems: said on stderr, exit status 1."""

    exit_code = 1

    def show(self, file: Any = None) -> None:
        """Say it without the English "Error:" in front."""
        click.echo(self.format_message(), file=file, err=file is None)


def wrong_use(message: Message) -> click.UsageError:
    """A wrong use of the command line in the chosen language, exit status 2."""
    return click.UsageError(current_translator()(message))


def _choose_language(context: click.Context, _: click.Parameter, value: str | None) -> None:
    if value:
        context.meta[_LANGUAGE] = value


class Command(click.Command):
    """A command that takes ``--lang`` and shows its help in the chosen language."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.params.append(
            click.Option(
                ["--lang"],
                type=click.Choice(LANGUAGES),
                expose_value=False,
                is_eager=True,
                callback=_choose_language,
                help=str(msg("ภาษาของข้อความ")),
            )
        )

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The help with every sentence in the chosen language."""
        shown = copy.copy(self)
        shown.help = _translated(self.help)
        shown.params = [_translated_option(parameter) for parameter in self.params]
        super(Command, shown).format_help(ctx, formatter)

    def get_short_help_str(self, limit: int = 45) -> str:
        """The first line whole: Thai has few spaces at which it could be cut."""
        return (_translated(self.help) or "").partition("\n")[0]


class Group(Command, click.Group):
    """The root command; an error that the user can understand ends it without a traceback."""

    command_class = Command

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; an ItaError is said in its three parts."""
        try:
            return super().invoke(ctx)
        except ItaError as error:
            parts = (error.what, error.kept, error.todo)
            raise Refused("\n".join(current_translator()(part) for part in parts)) from error


def _translated(text: str | None) -> str | None:
    return current_translator()(text) if text else text


def _translated_option(parameter: click.Parameter) -> click.Parameter:
    shown = copy.copy(parameter)
    if isinstance(shown, click.Option):
        shown.help = _translated(shown.help)
    return shown


@click.group(
    cls=Group,
    help=str(msg("คะแนน ITA และมาตรการส่งเสริมคุณธรรมและความโปร่งใสของหน่วยงาน")),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="ita_dash")
def root() -> None:
    """Every command is a use case of the services; the help is given above."""

"""Which role each use case asks for, held against the code: a new one without a rule fails."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from ita_dash.domain.access.roles import Actor, Role, rank
from ita_dash.domain.errors import NotAllowed
from tests.services.use_cases import HERE, call, public_functions

LEAST: Mapping[str, Role] = {
    name: role
    for role, names in {
        Role.ADMIN: """
            accounts.edits.create_account accounts.edits.edit_account accounts.edits.set_disabled
            accounts.rights.require_reach
            accounts.invitation.invite accounts.listing.listed_accounts
            accounts.passwords.reset_password accounts.passwords.set_password
            accounts.passwords.sign_out_everywhere
            accounts.roles.give_role accounts.roles.take_role
            agencies.agency.create_agency agencies.agency.edit_agency
            agencies.agency.start_workspace imports.target.ensure_agency
            notices.feeds.revoke_feed_of notices.preferences.set_notices_of
            backups.copies.copy_content backups.copies.listed_copies
            backups.making.make_backup backups.moving.move backups.restoring.restore
        """,
        Role.WORKING_GROUP: """
            agencies.division_handover.close_division agencies.division_handover.merge_divisions
            agencies.division_split.undo_merge
            agencies.divisions.add_divisions agencies.divisions.order_divisions
            agencies.divisions.rename_division agencies.divisions.reopen_division
            agencies.office.edit_office
            agencies.working_group.remove_group agencies.working_group.set_group
            calendar.edits.remove_date calendar.edits.set_date
            changes.undo.undo_change
            closings.edits.close_period closings.edits.reopen_period
            imports.confirm.confirm imports.measures.confirm_measure_import
            imports.progress.confirm_progress_import imports.questions.confirm_question_import
            imports.scores.confirm_score_import
            improvement.library.edit_library_entry improvement.library.keep_in_library
            improvement.library.remove_from_library improvement.library.restore_to_library
            improvement.lineage.forget_lineage improvement.lineage.note_lineage
            measures.edits.create_measure measures.edits.edit_measure
            measures.edits.remove_measure measures.edits.restore_measure
            measures.plan_shape.order_measures measures.plan_shape.split_measure
            measures.rollforward.roll_forward
            meetings.decisions.remove_decision meetings.decisions.save_decision
            meetings.edits.remove_meeting meetings.edits.save_meeting
            papers.templates.remove_paper_template papers.templates.set_paper_template
            papers.texts.reset_paper_text papers.texts.set_paper_text
            peers.chosen.choose_peers
            review.accepted.accept_finding review.accepted.withdraw_acceptance
            scenarios.edits.create_scenario scenarios.edits.edit_scenario
            scenarios.edits.remove_scenario scenarios.edits.restore_scenario
            scenarios.targets.remove_targets scenarios.targets.set_targets
            scores.edits.edit_scores scores.moves.move_scores scores.questions.edit_questions
            scores.years.remove_year
        """,
        Role.OFFICER: """
            evidence.edits.add_evidence evidence.edits.revise_evidence
            evidence.link_check.ask_link evidence.revision.own_measure
            evidence.standing.mark_evidence evidence.standing.remove_evidence
            evidence.standing.restore_evidence
            measures.edits.record_progress measures.months.set_months
            measures.several.change_several measures.status_answer.confirm_status
        """,
        Role.VIEWER: """
            local_user.name_user
            notices.feeds.renew_own_feed notices.feeds.revoke_own_feed
            notices.preferences.set_own_notices
        """,
    }.items()
    for name in names.split()
}

OF_THEIR_OWN_BOOKS = {
    *("accounts.edits.create_account", "accounts.edits.edit_account"),
    *("accounts.edits.set_disabled", "accounts.rights.require_reach"),
    *("accounts.passwords.reset_password", "accounts.passwords.set_password"),
    "accounts.passwords.sign_out_everywhere",
}
"""Accounts belong to no agency: an admin speaks of them wherever the role holds, and which of
them each reaches is asked of the store."""

INNER: Mapping[str, str] = {
    "evidence.revision.save_over": "writes what a use case has asked the right for",
    "measures.revision.save_draft": "writes what a use case has asked the right for",
    "measures.revision.save_revision": "writes what a use case has asked the right for",
    "measures.rights.require_own_division": "asks, and writes nothing",
    "accounts.edits.of_workspace": "makes an actor, and writes nothing",
    "notices.preferences.own_person": "names the actor, and writes nothing",
    "notices.letters.digest_for": "reads for whom the store knows, and writes nothing",
    "notices.readers.concerned_measures": "reads for whom the store knows, and writes nothing",
    "accounts.rights.require_other_admin": "asks, and writes nothing",
    "accounts.rights.require_other_admins": "asks, and writes nothing",
}
"""What takes an actor and is no use case of its own."""

WITHOUT_ACTOR: Mapping[str, str] = {
    "accounts.passwords.change_password": "asks for the owner's own password",
    "accounts.passwords.matches": "asks, and writes nothing",
    "accounts.sessions.end_old_sessions": "the program itself forgets what has ended",
    "accounts.sessions.end_session": "asks for the session's own token",
    "accounts.sessions.end_sessions_of": "after the change of a use case",
    "accounts.sessions.signed_in": "asks for the session's own token",
    "accounts.sessions.start_session": "after somebody has shown who they are",
    "accounts.sign_in.sign_in": "asks for the password",
    "agencies.divisions.ensure_divisions": "inside the change of a use case",
    "evidence.rows.write_evidence": "inside the change of a use case",
    "measures.writer.write_measures": "inside the change of a use case",
    "notices.sending.claim": "the program itself sends, nobody asks for it",
    "notices.sending.send_letters": "the program itself sends, nobody asks for it",
    "scenarios.revision.standing_scenarios": "reads inside the change of a use case",
    "backups.daily.daily_copy": "the program itself makes it, nobody asks for it",
    "form_drafts.drop_form_draft": "a draft is the person's own and no fact",
    "form_drafts.drop_old_drafts": "a draft is the person's own and no fact",
    "form_drafts.keep_form_draft": "a draft is the person's own and no fact",
    "form_drafts.take_over_draft": "a draft is the person's own and no fact",
    "sample.load_first_sample": "the program itself fills an empty store",
    "sample.load_sample": "the program itself fills an empty store",
}
"""What may write and is told no actor, with the reason."""

HIGHEST = Actor("ผู้ดูแล", Role.ADMIN)
FUNCTIONS = dict(public_functions())


def refused(name: str, actor: Actor) -> bool:
    """Whether a use case refuses the actor before it asks the store anything."""
    try:
        call(FUNCTIONS[name], actor)
    except NotAllowed:
        return True
    except Exception:  # it went on with arguments that say nothing
        return False
    return False


def types_of(name: str) -> set[str]:
    return {str(words) for key, words in FUNCTIONS[name].__annotations__.items() if key != "return"}


def test_every_use_case_has_its_rule() -> None:
    asking = {name for name in FUNCTIONS if "Actor" in types_of(name)}
    assert asking == LEAST.keys() | INNER.keys()


def test_whatever_may_write_without_an_actor_says_why() -> None:
    writing = {
        name
        for name in FUNCTIONS
        if types_of(name) & {"Database", "Transaction"} and "Actor" not in types_of(name)
    }
    assert writing == WITHOUT_ACTOR.keys()


@pytest.mark.parametrize("name", LEAST)
def test_the_role_below_is_refused(name: str) -> None:
    for role in Role:
        is_below = rank(role) < rank(LEAST[name])
        assert refused(name, Actor("ก", role, frozenset({1}))) is is_below, role


@pytest.mark.parametrize("name", LEAST)
def test_who_looks_at_the_past_is_refused(name: str) -> None:
    assert refused(name, replace(HIGHEST, looks_back=True))


@pytest.mark.parametrize("name", sorted(LEAST.keys() - OF_THEIR_OWN_BOOKS))
def test_another_agencys_admin_is_refused(name: str) -> None:
    assert refused(name, replace(HIGHEST, agency_id=HERE + 1))


@pytest.mark.parametrize("name", sorted(LEAST))
def test_an_agencys_own_admin_is_refused_only_what_concerns_all(name: str) -> None:
    of_all = {
        *("agencies.agency.create_agency", "agencies.agency.start_workspace"),
        *("imports.target.ensure_agency", "backups.making.make_backup"),
        *("backups.copies.copy_content", "backups.copies.listed_copies"),
        *("backups.moving.move", "backups.restoring.restore"),
    }
    assert refused(name, replace(HIGHEST, agency_id=HERE)) is (name in of_all)

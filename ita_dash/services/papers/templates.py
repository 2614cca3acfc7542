"""Puts the office's own Word template of a paper in the place of the standard one, or takes it."""

from __future__ import annotations

from ita_dash.db.database import Database
from ita_dash.db.evidence_store import EvidenceStore
from ita_dash.domain.access.roles import Actor, Role, require
from ita_dash.domain.errors import StoreFailure
from ita_dash.domain.evidence.entry import StoredFile
from ita_dash.domain.messages import msg
from ita_dash.domain.papers.kinds import PaperKind
from ita_dash.domain.papers.own import OwnTemplate
from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.papers.template import check_template
from ita_dash.queries.papers import own_templates
from ita_dash.services.evidence.files import file_fault
from ita_dash.services.papers.rows import require_seen, template_rows

_TODO = msg("โปรดเพิ่มแม่แบบอีกครั้ง หรือกลับไปใช้แม่แบบมาตรฐาน")


def set_paper_template(
    db: Database,
    store: EvidenceStore,
    actor: Actor,
    agency_id: int,
    paper: PaperKind,
    upload: Upload,
    seen: int | None,
) -> int:
    """Keep the file and use it for the paper's Word from now on. Gives the change number.

    ``seen`` is the change number of the template that stood when somebody looked, None for the
    standard one. Raises NotAllowed below the working group, UnreadableFile and InvalidInput as
    ``check_template``, EditCollision where somebody else wrote it meanwhile, StoreFailure where
    the file cannot be kept; nothing is written then.
    """
    require(actor, Role.WORKING_GROUP, agency_id)
    checked = check_template(paper, upload)
    sha256 = store.keep(checked.content)
    file = StoredFile(sha256, checked.name, len(checked.content), checked.mime)
    with db.change(agency_id, actor, "set_paper_template", paper) as transaction:
        standing = own_templates(transaction, agency_id, transaction.change_no).get(paper)
        require_seen(standing, seen)
        transaction.append("paper_template", template_rows([(OwnTemplate(paper, file), False)]))
    return transaction.change_no


def remove_paper_template(
    db: Database, actor: Actor, agency_id: int, paper: PaperKind, seen: int
) -> int:
    """Go back to the standard template. Gives the change number; raises as the other."""
    require(actor, Role.WORKING_GROUP, agency_id)
    with db.change(agency_id, actor, "remove_paper_template", paper) as transaction:
        standing = own_templates(transaction, agency_id, transaction.change_no).get(paper)
        require_seen(standing, seen)
        if standing is not None:
            transaction.append("paper_template", template_rows([(standing, True)]))
    return transaction.change_no


def template_content(store: EvidenceStore, template: OwnTemplate) -> bytes:
    """The bytes of a template as they were kept.

    Raises StoreFailure naming it where the file is missing or was altered.
    """
    content, name = store.read(template.file.sha256), template.file.name
    fault = file_fault(content, template.file.sha256)
    if fault == "altered":
        raise StoreFailure(msg("ไฟล์แม่แบบ Word {name} ถูกแก้ไขในที่เก็บ จึงไม่ใช้", name=name), _TODO)
    if content is None:
        raise StoreFailure(msg("ไม่พบไฟล์แม่แบบ Word {name} ในที่เก็บ", name=name), _TODO)
    return content


def usable_template(store: EvidenceStore, template: OwnTemplate) -> bytes:
    """The same, once it is known that its paper can be printed with it today.

    Raises as ``template_content``, and as ``check_template`` where the paper no longer has a field
    that the template names.
    """
    content = template_content(store, template)
    check_template(PaperKind(template.paper), Upload(template.file.name, content))
    return content

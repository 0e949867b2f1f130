"""The vault: notes and their links as an author writes them, and the rules by which links resolve."""

from eigenvault.vault.linking import Linker, Target
from eigenvault.vault.note import (
    Block,
    Fence,
    Heading,
    Link,
    Note,
    Passage,
    Section,
    Tag,
    Task,
)
from eigenvault.vault.paths import assign_addresses, note_address, permalink_address
from eigenvault.vault.properties import Properties, decode, read_properties
from eigenvault.vault.publish import (
    Rule,
    asked_targets,
    is_excluded,
    is_opt_in,
    is_published,
    mark,
    used_attachments,
)
from eigenvault.vault.resolver import (
    Index,
    Resolution,
    asked_names,
    find_heading,
    fold,
    index_of,
    last_name,
)
from eigenvault.vault.scan import VaultFile, scan
from eigenvault.vault.settings import Settings, read_settings
from eigenvault.vault.suggest import Suggester, suggest

__all__ = [
    "Block",
    "Fence",
    "Heading",
    "Index",
    "Link",
    "Linker",
    "Note",
    "Passage",
    "Properties",
    "Resolution",
    "Rule",
    "Section",
    "Settings",
    "Suggester",
    "Tag",
    "Target",
    "Task",
    "VaultFile",
    "asked_names",
    "asked_targets",
    "assign_addresses",
    "decode",
    "find_heading",
    "fold",
    "index_of",
    "is_excluded",
    "is_opt_in",
    "is_published",
    "last_name",
    "mark",
    "note_address",
    "permalink_address",
    "read_properties",
    "read_settings",
    "scan",
    "suggest",
    "used_attachments",
]

"""What a set of notes is together: links both ways, tags, citations."""

from eigenvault.garden.backlinks import Edge, Links, collect
from eigenvault.garden.citations import Work, read_bibliography
from eigenvault.garden.tags import TagGroup, collect_tags, tags_of

__all__ = [
    "Edge",
    "Links",
    "TagGroup",
    "Work",
    "collect",
    "collect_tags",
    "read_bibliography",
    "tags_of",
]

"""What a set of notes is together: links both ways, tags."""

from eigenvault.garden.backlinks import Edge, Links, collect
from eigenvault.garden.tags import TagGroup, collect_tags

__all__ = ["Edge", "Links", "TagGroup", "collect", "collect_tags"]

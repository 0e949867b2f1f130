"""Building: the stages of a build, work over all cores, and the report to the author."""

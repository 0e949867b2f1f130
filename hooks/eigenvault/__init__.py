"""Eigenvault: a vault of Obsidian notes becomes a wiki whose code runs and whose claims are checked."""

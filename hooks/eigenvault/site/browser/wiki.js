// placeholder entry

"""The site: pages, what fills a fragment's holes, templates, and files for readers and machines."""

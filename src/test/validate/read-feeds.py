"""Prints what feedparser reads in each feed named on the command line, as one line of JSON each."""
import calendar
import json
import sys

import feedparser

for path in sys.argv[1:]:
    feed = feedparser.parse(path)
    items = [
        {
            "id": entry.id,
            "title": entry.title,
            "published": calendar.timegm(entry.published_parsed),
            "updated": calendar.timegm(entry.get("updated_parsed") or entry.published_parsed),
            "authors": [author.get("name") for author in entry.get("authors", [])],
        }
        for entry in feed.entries
    ]
    print(json.dumps({"fault": str(feed.bozo_exception) if feed.bozo else None, "items": items}))

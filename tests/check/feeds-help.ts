// What check:feeds prints with --help: the meaning of each field of a line.

export const HELP = `npm run --silent check:feeds -- DIR [--headers FILE.json]

Reads every file under DIR (or the one file) as Backlist reads a feed, and prints a line of JSON for each, in the order of
their names. Links are followed. Each file has 20 seconds. Nothing is fetched. It ends with 0 whatever the feeds are like,
and with 2 where DIR or the headers cannot be read.

--headers FILE.json  {"path or name of a file": {"Content-Type": "…"}}: the HTTP answer that a file came in. Paths are relative
  to DIR; a bare name will do; the names of headers in any case. Read are Content-Type (its charset), Content-Location (the
  address that relative ones are meant against; http://feed.invalid/ without it) and Content-Language.

file      the path relative to DIR
ok        whether it is a feed that could be read
error     null, or why not: not-a-feed, html-not-feed (a page), malformed, too-large (10 MB), timeout, internal
format    rss, rdf (RSS 0.90 and 1.0), atom, json
feed      id, title, link (of the site), feedLink (its own), description (or subtitle), language, published, updated,
          authors, categories, ttlMinutes, next (the next older part)
entries   in the order of the feed, none left out:
  id         as it is given (guid, id, rdf:about), resolved only where an xml:base is stated; null where there is none
  link       absolute http or https address of the entry's page: alternate link, link, permanent guid; else null
  title      as the feed means it: HTML where it is HTML (not yet made safe, addresses absolute), else plain text
  published  ISO 8601 in UTC; pubDate, published, issued, created, dc:date, and in Atom updated; null where it is unknown
  updated    likewise; updated, modified, dcterms:modified, dc:date
  summary    description or summary, as the title
  content    content, content:encoded, XHTML body, as the title; null where there is only a summary
  authors    names, else mail or web addresses; the feed's where the entry names none
  categories label, else term; keywords and subjects
  enclosures url (absolute), type, length in bytes
  language   BCP 47; of the text, else of the entry, else of the feed, else of the answer
`;

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { feedLine } from './feed-line';

const root = process.argv[2]!;
const files: string[] = [];
const walk = (d: string) => {
  for (const e of readdirSync(d, { withFileTypes: true }))
    e.isDirectory() ? walk(join(d, e.name)) : files.push(join(d, e.name));
};
walk(root);
const tally: Record<string, [number, number]> = {};
const misses: string[] = [];
const time = (s: unknown) => (typeof s === 'string' ? new Date(s).getTime() : Number.NaN);
for (const f of files.filter(
  (f) => /\.xml$/.test(f) || (/\/json\/.*\.json$/.test(f) && !/_expected|invalid/.test(f)),
)) {
  const ef = f.endsWith('.xml') ? f.replace(/\.xml$/, '.json') : f.replace(/\.json$/, '_expected.json');
  let e: any;
  try {
    e = JSON.parse(readFileSync(ef, 'utf8'));
  } catch {
    continue;
  }
  const line: any = feedLine(f, new Uint8Array(readFileSync(f)), {});
  const check = (what: string, want: any, got: any, date = false) => {
    if (want === undefined || want === null || want === '') return;
    const ok = date
      ? time(want) === time(got)
      : String(want).replace(/\s+/g, ' ').trim() === String(got).replace(/\s+/g, ' ').trim();
    const t = (tally[what] ??= [0, 0]);
    t[1]++;
    if (ok) t[0]++;
    else
      misses.push(
        `${f.slice(root.length)} ${what}: want ${JSON.stringify(want)?.slice(0, 120)} got ${JSON.stringify(got)?.slice(0, 120)} ${line.error ?? ''}`,
      );
  };
  const val = (x: any) => (x && typeof x === 'object' && 'value' in x ? x.value : x);
  const link = (x: any) =>
    x.link ?? x.url ?? x.home_page_url ?? x.links?.find?.((l: any) => l.rel === 'alternate')?.href;
  check('feed.title', val(e.title), line.feed?.title);
  check('feed.link', link(e), line.feed?.link);
  check('feed.description', val(e.description) ?? val(e.subtitle), line.feed?.description);
  check('feed.updated', e.updatedParsed, line.feed?.updated, true);
  check('feed.language', e.language, line.feed?.language);
  const items = e.items ?? e.entries ?? [];
  if (items.length) check('count', items.length, line.entries.length);
  items.forEach((i: any, n: number) => {
    const g = line.entries[n] ?? {};
    check('title', val(i.title), g.title);
    check('link', link(i), g.link);
    check('id', val(i.guid) ?? i.id, g.id);
    check('published', i.publishedParsed ?? i.pubDateParsed ?? i.date_published, g.published, true);
    check('updated', i.updatedParsed ?? i.date_modified, g.updated, true);
    check('content', val(i.content) ?? i.content_html, g.content);
    check('summary', val(i.description) ?? val(i.summary), g.summary);
    if (i.categories?.length)
      check(
        'categories',
        i.categories.map((c: any) => c.value ?? c.term ?? c).join('|'),
        g.categories?.join('|'),
      );
    if (i.authors?.length)
      check(
        'authors',
        i.authors
          .map((c: any) => c.name || c.email?.split('@')[0] || c.uri || '')
          .filter(Boolean)
          .join('|'),
        g.authors?.join('|'),
      );
    if (i.enclosures?.length)
      check(
        'enclosures',
        i.enclosures.map((c: any) => c.url).join('|'),
        g.enclosures?.map((c: any) => c.url).join('|'),
      );
  });
}
for (const m of misses) console.log(m);
let a = 0,
  b = 0;
for (const [k, [x, y]] of Object.entries(tally)) {
  console.log(k, x, y);
  a += x;
  b += y;
}
console.log(a, b, a / b);

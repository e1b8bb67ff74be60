// Files of other products and our own backups, from their bytes to the records that the archive takes in: tables, JSON, lists of
// links, notes, and rows of backups whose shape is right.
import { withoutBidiControls } from '@/utils/core/plain-line';
import { BACKUP_LINES, type BackupName } from '@/utils/model/backup';
import {
  type ImportedRow,
  type ImportFormat,
  importRecordSchema,
  unreadableSchema,
} from '@/utils/model/import';
import { readBackup } from '@/utils/transfer/backup/read-backup';
import { soundRow } from '@/utils/transfer/backup/sound-row';
import { type Bundle, bundleOf } from '@/utils/transfer/bundle';
import { readBookmarks, readLists } from '@/utils/transfer/formats/bookmarks';
import { csvFormat, readCsv } from '@/utils/transfer/formats/csv-products';
import { readJson } from '@/utils/transfer/formats/json-products';
import { readMarkdown } from '@/utils/transfer/formats/markdown';
import { readOmnivore } from '@/utils/transfer/formats/omnivore';
import { readOpml } from '@/utils/transfer/formats/opml';
import { headOf } from '@/utils/transfer/read-text';
import { recognise } from '@/utils/transfer/recognise';
import type { Read } from '@/utils/transfer/records';
import { sampleFor } from '../../hostile/sample-input';
import { withDocuments } from '../library-dom';
import { bytesOf, type Fuzz, holds, mayFail } from '../target';

const ORIGIN = 'chrome-extension://own';
const FILE = 'x.md';
/** Between the files of an input that is several. */
const NEXT_FILE = '\n%%%\n';
const STORES = Object.keys(BACKUP_LINES) as BackupName[];

/** A line of a backup's file. */
function backupLine(store: BackupName): object {
  const line = sampleFor(BACKUP_LINES[store]) as { value: object };
  return 'url' in line.value ? { ...line, value: { ...line.value, url: 'https://quay.example/' } } : line;
}

const HIGHLIGHTS = '> A lock is a stair for boats.\n\n#canals #locks\n\nas he says';
const bundleOfText = (files: Record<string, string>): Bundle =>
  bundleOf(
    'x',
    Object.entries(files).map(([path, text]) => ({ path, blob: new Blob([text]) })),
  );
const json =
  (format: ImportFormat) =>
  (bundle: Bundle): AsyncIterable<Read> =>
    readJson(bundle, [FILE], format);

/** A table of whichever product its first line is of. */
async function* table(bundle: Bundle): AsyncGenerator<Read> {
  const format = csvFormat(await headOf(bundle.open(FILE)));
  if (format) yield* readCsv(bundle, [FILE]);
}

async function* omnivore(bundle: Bundle): AsyncGenerator<Read> {
  const text = await new Response(bundle.open(FILE)).text();
  const [metadata = '', html = '', highlights = ''] = text.split(NEXT_FILE);
  const files = { 'metadata_0_to_20.json': metadata, 'content/a.html': html, 'highlights/a.md': highlights };
  yield* readOmnivore(bundleOfText(files), Object.keys(files));
}

/** Lines of one of a backup's files, which its manifest tells of. */
async function* backup(bundle: Bundle): AsyncGenerator<Read> {
  const [store = '', ...lines] = (await new Response(bundle.open(FILE)).text()).split('\n');
  const path = `${store}.jsonl`;
  const files = [{ path, store, rows: lines.filter((line) => line !== '').length }];
  const manifest = { format: 'backlist-backup', version: 1, madeAt: 1, madeBy: '1', files };
  yield* readBackup(
    bundleOfText({ 'manifest.json': JSON.stringify(manifest), [path]: lines.join('\n') }),
    ORIGIN,
  );
}

async function* anything(bundle: Bundle): AsyncGenerator<Read> {
  const blob = await new Response(bundle.open(FILE)).blob();
  yield* (await recognise([{ path: 'x', blob }], ORIGIN)).read();
}

/** By the letter that an input begins with. */
const WAYS: Record<string, (bundle: Bundle) => AsyncIterable<Read>> = {
  a: anything,
  b: backup,
  c: table,
  h: (bundle) => readBookmarks(bundle, [FILE]),
  k: json('karakeep'),
  l: json('linkwarden'),
  m: (bundle) => readMarkdown(bundle, [FILE]),
  n: omnivore,
  o: (bundle) => readOpml(bundle, [FILE]),
  p: (bundle) => readLists(bundle, [FILE], 'pocket'),
  r: json('starred'),
  w: json('wallabag'),
  x: json('clipper'),
  y: json('hypothesis'),
  z: json('links'),
};

export const seeds = [
  'a[{"url":"https://quay.example/","is_archived":1,"is_starred":0,"title":"Q"}]',
  ...STORES.map((store) => `b${store}\n${JSON.stringify(backupLine(store))}\n`),
  'ctitle,url,time_added,tags,status\nx,https://quay.example/1,1583020800,a|b,unread\n',
  'cURL,Title,Selection,Folder,Timestamp,Tags\nhttps://quay.example/1,x,a <b>mark</b>,Unread,1583020800,"[""a""]"\n',
  'cTitle,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\nx,https://quay.example/1,1,"[\'a\']",2024-01-02,0.5,archive,True\n',
  'cHighlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags\nx,T,"A, B and C",,n,,a,,,2024-01-02,b\n',
  'cTitle,Author,Publisher,URL,Tags,Word Count,In Queue,Favorited,Read,Highlight_Count,Last Interaction Date,File Id\nx,A,P,https://quay.example/1,a;b,9,True,True,False,0,2024-01-02,\n',
  'cid,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n1,x,n,e,https://quay.example/1,"A / B","a, b",2024-01-02T03:04:05Z,,"Highlight:one\nNote:two",true\n',
  'cTitle;URL;Content;Tags;"MIME Type";Language;"Creation date"\nx;https://quay.example/1;<p>one;a;text/html;en;"31/12/2023 01:02:03"\n',
  'r{"id":"user/1/state/com.google/starred","items":[{"id":"tag:google.com,2005:reader/item/00000000000000a1","title":"Q","published":1700000000,"canonical":[{"href":"https://quay.example/"}],"summary":{"content":"<p>one"},"categories":["user/-/label/a"],"annotations":[{"text":"one","note":"n","added_on":1700000000}]}]}',
  'y{"export_userid":"a","annotations":[{"uri":"https://quay.example/","text":"n","tags":["a"],"created":"2024-01-02T03:04:05Z","document":{"title":["Q"]},"target":[{"selector":[{"type":"TextQuoteSelector","exact":"one"}]}]}]}',
  'z[{"url":"https://quay.example/","title":"Q","addedAt":1700000000.5,"tags":["a"],"starred":true,"readAt":1700000001,"highlights":[{"content":"one","note":"n"}]}]',
  'h<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p><DT><H3>Quays</H3><DL><p><DT><A HREF="https://quay.example/" ADD_DATE="1700000000" TAGS="a,b">Q</A><DD>x</DL></DL>',
  'k{"bookmarks":[{"createdAt":1700000000,"title":"Q","tags":["a"],"lists":["1"],"content":{"type":"link","url":"https://quay.example/","description":"d"},"note":"n","archived":true,"customMetadata":{"a":[1]}},{"content":{"type":"text","text":"one\\n\\ntwo"}}],"lists":[{"id":"1","name":"L","parentId":"2"},{"id":"2","name":"M","parentId":"1"}]}',
  'l{"collections":[{"id":1,"name":"C","parentId":2,"rssSubscriptions":[{"name":"F","url":"https://quay.example/feed"}],"links":[{"id":7,"name":"Q","url":"https://quay.example/","textContent":"one\\n\\ntwo","tags":[{"name":"a"}],"createdAt":"2024-01-02T03:04:05Z","pinnedBy":[{"id":1}],"highlight":[{"text":"one","comment":"c","color":"yellow"}]}]}],"pinnedLinks":[{"id":7}]}',
  'm---\ntitle: The lock\ntags: [a, b]\nurl: https://quay.example/\n---\n# Head\n\n- [x] ==marked== [[Other]] <b>x\n',
  `n[{"slug":"a","title":"Q","description":"d","author":"A","url":"https://quay.example/","state":"Archived","readingProgress":40,"labels":["a",{"name":"b"}],"savedAt":"2024-01-02T03:04:05Z"}]${NEXT_FILE}<p>A lock is a stair for boats.${NEXT_FILE}${HIGHLIGHTS}`,
  'o<opml version="2.0"><body><outline text="Quays"><outline type="rss" text="Q" xmlUrl="https://quay.example/feed"/></outline></body></opml>',
  'p<h1>Unread</h1><ul><li><a href="https://quay.example/" time_added="1700000000" tags="a">Q</a></ul><h1>Read Archive</h1><ul></ul>',
  'w[{"url":"https://quay.example/","title":"Q","content":"<p>one","is_archived":1,"is_starred":1,"tags":["a"],"created_at":"2024-01-02T03:04:05+0000","published_by":["A"],"language":"en_GB","annotations":[{"quote":"one","text":"n","created_at":"2024-01-02"}]}]',
  'x[{"url":"https://quay.example/","title":"Q","highlights":[{"text":"<p>one","timestamp":"1700000000000","notes":["n"]},{"content":"two","id":"1700000000001x"}]}]',
];

function checkRow({ store, key, value }: ImportedRow): void {
  const line = { ...(key === undefined ? {} : { key }), value };
  holds('a row that was made sound has its shape', BACKUP_LINES[store as BackupName].safeParse(line).success);
  const again = soundRow(store as BackupName, value as Record<string, unknown>, ORIGIN);
  holds('a sound row stays as it is', JSON.stringify(again) === JSON.stringify(value));
}

/** What is true of whatever is handed on to the archive. */
function check(read: Read): void {
  if (read.is === 'unused') return;
  if (read.is === 'unreadable') {
    const { is: _, ...said } = read;
    holds('what is left out is named as the worker takes it', unreadableSchema.safeParse(said).success);
    return;
  }
  const { shortened: _, ...record } = read;
  holds('a record has the shape that the worker takes', importRecordSchema.safeParse(record).success);
  if (record.is === 'row') {
    checkRow(record);
    return;
  }
  const { url, title } = record;
  holds('an address leads to the web', url === null || /^https?:/.test(url));
  const lines = record.is === 'post' ? [title, ...record.authors, ...record.tags] : [title];
  for (const line of lines)
    holds('a line is whole and turns nothing around', withoutBidiControls(line, line.length) === line);
}

export const fuzz: Fuzz = (data) => {
  const read = WAYS[String.fromCharCode(data[0] ?? 0)];
  if (!read) return;
  const bundle = bundleOf('x', [{ path: FILE, blob: new Blob([bytesOf(data.subarray(1))]) }]);
  return withDocuments(() =>
    mayFail(async () => {
      for await (const each of read(bundle)) check(each);
    }),
  );
};

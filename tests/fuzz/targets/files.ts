// Files of other products as they are read before there is a document: tables, JSON, lists, archives.
import { csvColumns, csvRows } from '@/utils/transfer/csv-rows';
import { frontMatter } from '@/utils/transfer/formats/front-matter';
import { jsonValues } from '@/utils/transfer/json-values';
import { pythonList } from '@/utils/transfer/python-list';
import { encodingOf, wholeText } from '@/utils/transfer/read-text';
import { zipBundle } from '@/utils/transfer/zip-bundle';
import { bytesOf, type Fuzz, holds, mayFail, textOf } from '../target';

const ZIP = Buffer.from(
  'UEsDBBQAAAAAAAAAIQAAAAAAAAAAAAAAAAAFAAAAYS5jc3ZQSwECFAAUAAAAAAAAACEAAAAAAAAAAAAAAAAABQAAAAAAAAAAAAAAAAAAAAAAYS5jc3ZQSwUGAAAAAAEAAQAzAAAAIwAAAAAA',
  'base64',
);

export const seeds = [
  '0title,url,tags\n"a ""b""",https://quay.example/,"x,y"\n',
  '1[{"a":1},{"b":[true,null,"x\\u00e9"]}]',
  "2['a', \"b\\'s\", u'c']",
  '3\ufeffplain',
  Uint8Array.of(0x34, ...ZIP),
  '5---\ntitle: a: b\ntags: [x, *y]\n---\ntext',
  '5+++\na = [1, "b"]\nd = 2020-01-02\n+++\ntext',
];

async function* pieces(text: string): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += 50) yield text.slice(at, at + 50);
}

export const fuzz: Fuzz = async (data) => {
  const bytes = bytesOf(data.subarray(1));
  const text = textOf(bytes);
  switch ((data[0] ?? 0) % 6) {
    case 0:
      return mayFail(async () => {
        csvColumns(text);
        for await (const row of csvRows(pieces(text), ['url'])) if (row.is === 'csv') row.cell('url');
      });
    case 1:
      return mayFail(async () => {
        for await (const value of jsonValues(pieces(text), '$.*'))
          holds('a value is one', value !== undefined);
      });
    case 2:
      for (const one of pythonList(text)) holds('a list is of texts', typeof one === 'string');
      return;
    case 3:
      encodingOf(bytes);
      return mayFail(() => wholeText(new Blob([bytes]).stream(), 1_000));
    case 5:
      holds('a note keeps its text', text.endsWith(frontMatter(text).body));
      return;
    default:
      return mayFail(async () => {
        const bundle = await zipBundle('x.zip', new Blob([bytes]));
        for (const path of bundle.paths.slice(0, 3)) await wholeText(bundle.open(path), 100_000);
      });
  }
};

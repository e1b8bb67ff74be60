// Strings that are the same in every language. What is the same in one language only is in its own same.ts.
import type { Key } from '../translate';

const NAME = 'a name';
const FORMAT = 'the name of a format';

/** Key and why. */
export const SAME_EVERYWHERE: Partial<Record<Key, string>> = {
  'app.name': NAME,
  'title.popup': NAME,
  'manifest.name': NAME,
  'reader.face.dyslexic': NAME,
  'server.address.hint': 'an address',
  'transfer.format.opml': FORMAT,
  'transfer.format.pocket': NAME,
  'transfer.format.omnivore': NAME,
  'transfer.format.instapaper': NAME,
  'transfer.format.reader': NAME,
  'transfer.format.matter': NAME,
  'transfer.format.wallabag': NAME,
  'transfer.format.karakeep': NAME,
  'transfer.format.linkwarden': NAME,
  'transfer.format.clipper': NAME,
  'transfer.format.raindrop': NAME,
  'transfer.format.pinboard': NAME,
  'transfer.format.goodlinks': NAME,
  'transfer.format.diigo': NAME,
  'transfer.format.mymind': NAME,
  'transfer.format.zotero': NAME,
  'transfer.format.hypothesis': NAME,
  'transfer.format.markdown': FORMAT,
  'transfer.export.json': FORMAT,
  'transfer.export.title.search': 'a name and what the reader typed',
  'transfer.export.title.everything': NAME,
};

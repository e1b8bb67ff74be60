// Imports in words.
import { t } from '@/utils/i18n/translate';
import type { ImportFormat, ImportRow, Shortened, Unreadable } from '@/utils/model/import';

const FORMATS = {
  backlist: 'transfer.format.backlist',
  opml: 'transfer.format.opml',
  bookmarks: 'transfer.format.bookmarks',
  pocket: 'transfer.format.pocket',
  omnivore: 'transfer.format.omnivore',
  instapaper: 'transfer.format.instapaper',
  reader: 'transfer.format.reader',
  readwise: 'transfer.format.readwise',
  matter: 'transfer.format.matter',
  wallabag: 'transfer.format.wallabag',
  karakeep: 'transfer.format.karakeep',
  linkwarden: 'transfer.format.linkwarden',
  clipper: 'transfer.format.clipper',
  raindrop: 'transfer.format.raindrop',
  pinboard: 'transfer.format.pinboard',
  goodlinks: 'transfer.format.goodlinks',
  diigo: 'transfer.format.diigo',
  mymind: 'transfer.format.mymind',
  zotero: 'transfer.format.zotero',
  hypothesis: 'transfer.format.hypothesis',
  starred: 'transfer.format.starred',
  links: 'transfer.format.links',
  markdown: 'transfer.format.markdown',
} as const satisfies Record<ImportFormat, string>;

/** What a file was recognised as. */
export const formatName = (format: ImportFormat): string => t(FORMATS[format]);

const REASONS = {
  'no-address': 'transfer.why.no-address',
  'bad-address': 'transfer.why.bad-address',
  'bad-row': 'transfer.why.bad-row',
  'bad-json': 'transfer.why.bad-json',
  'bad-file': 'transfer.why.bad-file',
  'cut-off': 'transfer.why.cut-off',
  'too-large': 'transfer.why.too-large',
  'bad-path': 'transfer.why.bad-path',
  encoding: 'transfer.why.encoding',
  unsupported: 'transfer.why.unsupported',
} as const satisfies Record<Unreadable['why'], string>;

/** Why something was not read. */
export const reasonWords = (why: Unreadable['why']): string => t(REASONS[why]);

const SHORTENED = {
  noted: 'transfer.short.noted',
  cut: 'transfer.short.cut',
} as const satisfies Record<Shortened['what'], string>;

/** What became of something that is longer than it can be. */
export const shortenedWords = (what: Shortened['what']): string => t(SHORTENED[what]);

/** What became of an import. */
export function outcomeWords(row: ImportRow): string {
  if (row.state === 'undone') {
    return row.stayed > 0 ? t('transfer.undone.stayed', { count: row.stayed }) : t('transfer.undone');
  }
  const { added, changed, addedSources = row.format === 'opml' ? added : 0 } = row;
  const posts = added - addedSources;
  const words = [t('transfer.done')];
  if (posts > 0) words.push(t('transfer.done.posts', { count: posts }));
  if (addedSources > 0) words.push(t('transfer.done.sources', { count: addedSources }));
  if (changed > 0) words.push(t('transfer.done.changed', { count: changed }));
  if (words.length === 1) words.push(t('transfer.done.nothing'));
  return words.join(' ');
}

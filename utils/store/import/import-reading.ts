// What an import knows of the reading of its posts: passages that were marked, and where the user stopped.
import {
  cleanTags,
  HIGHLIGHT_COLOURS,
  type Highlight,
  isAboutWhole,
  LONGEST_KEPT,
  LONGEST_NOTE,
} from '@/utils/model/highlight';
import type { ImportEffect, ImportedHighlight, ImportedPost } from '@/utils/model/import';
import type { Post } from '@/utils/model/post';
import { MOST_QUOTE } from '@/utils/model/reading';
import type { WriteTransaction } from '../database';
import type { IngestPlan } from '../ingest/plan';
import { effectOn } from './import-progress';

/** The stores that this writes. */
export const READING = ['highlights', 'positions'] as const;

const QUOTE = { type: 'TextQuoteSelector' as const, prefix: '', suffix: '' };

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The colour of ours that another product's name is nearest to. */
function colourOf(name: string | null): Highlight['colour'] {
  const named = HIGHLIGHT_COLOURS.find((colour) => name?.toLowerCase().includes(colour));
  if (named) return named;
  return /red|purple|orange/i.test(name ?? '') ? 'pink' : 'yellow';
}

/**
 * A highlight as a row; where it stands is told by its words, and found when its post is opened.
 * @param before marks of the same passage: other machines take two at one place for one, so it is put that much further on
 */
function rowOf(
  post: Post,
  text: string,
  found: ImportedHighlight,
  now: number,
  before: number,
): Omit<Highlight, 'id'> {
  const exact = spaced(found.quote).slice(0, LONGEST_KEPT);
  const start = Math.max(0, spaced(text).indexOf(exact)) + before;
  const at = found.at ?? post.addedAt ?? now;
  return {
    postId: post.id,
    urlKey: post.urlKey,
    url: post.url,
    title: post.title,
    madeIn: 'post',
    quote: { ...QUOTE, exact },
    position: { type: 'TextPositionSelector', start, end: start + exact.length },
    colour: colourOf(found.color),
    note: found.note,
    tags: cleanTags(found.tags ?? []),
    createdAt: at,
    changedAt: at,
    deletedAt: null,
    placings: { post: null, page: null },
  };
}

/**
 * What is marked in a post: its passages, and at its title what was noted about the whole, in as many parts as it takes.
 */
function marksOf(post: Post, { highlights, note = '', savedAt }: ImportedPost): ImportedHighlight[] {
  const parts: ImportedHighlight[] = [];
  for (let at = 0; at < note.length; at += LONGEST_NOTE)
    parts.push({ quote: post.title, note: note.slice(at, at + LONGEST_NOTE), color: null, at: savedAt });
  return [...highlights, ...parts];
}

/** What is noted at each marked passage of a post, mark by mark; a note that is there with more around it is known. */
type Noted = Map<string, string[]>;

/** The passage, by its words; none for what is about the whole, of which the title may have changed since. */
const passageOf = (row: Pick<Highlight, 'quote' | 'title'>): string =>
  isAboutWhole(row) ? '' : row.quote.exact;

function addNote(noted: Noted, row: Pick<Highlight, 'quote' | 'title' | 'note'>): void {
  const passage = passageOf(row);
  noted.set(passage, [...(noted.get(passage) ?? []), row.note]);
}

async function notedOf(tx: WriteTransaction, postId: number): Promise<Noted> {
  const noted: Noted = new Map();
  for (const row of await tx.objectStore('highlights').index('postId').getAll(postId)) addNote(noted, row);
  return noted;
}

/** Adds the highlights that are not there yet. */
async function putHighlights(
  tx: WriteTransaction,
  post: Post,
  imported: ImportedPost,
  noted: Noted,
  now: number,
): Promise<ImportEffect[]> {
  const effects: ImportEffect[] = [];
  for (const found of marksOf(post, imported)) {
    const passage = passageOf({ quote: { ...QUOTE, exact: spaced(found.quote) }, title: post.title });
    const there = noted.get(passage) ?? [];
    const row = rowOf(post, imported.text, found, now, there.length);
    if (row.quote.exact === '' || there.some((note) => note.includes(row.note))) continue;
    addNote(noted, row);
    // The database assigns the id; the type requires one.
    const id = await tx.objectStore('highlights').add(row as Highlight);
    effects.push(effectOn('highlights', id, null, { ...row, id }));
  }
  return effects;
}

/**
 * Where the user stopped in a post that is new, as a share of its text. Of a link whose text is still to come the share
 * alone is kept.
 */
async function putPosition(tx: WriteTransaction, post: Post, imported: ImportedPost): Promise<void> {
  const { progress, text } = imported;
  if (progress === null || progress <= 0 || progress >= 1) return;
  const dense = text.replace(/\s+/g, '');
  const offset = Math.floor(dense.length * progress);
  const quote = dense.slice(offset, offset + MOST_QUOTE);
  await tx.objectStore('positions').put({ postId: post.id, offset, quote, progress, at: post.addedAt });
}

/** Writes both for the posts of a batch. `rows` are those that are planned. */
export async function putReading(
  tx: WriteTransaction,
  plan: IngestPlan,
  posts: readonly ImportedPost[],
  rows: ReadonlyMap<number, Post>,
): Promise<ImportEffect[]> {
  const effects: ImportEffect[] = [];
  // A book's highlights come one by one, by the thousand.
  const known = new Map<number, Noted>();
  for (const imported of posts) {
    const id = plan.ids.get(imported.guid);
    const post = id === undefined ? undefined : (rows.get(id) ?? (await tx.objectStore('posts').get(id)));
    if (!post) continue;
    if (imported.highlights.length > 0 || imported.note) {
      const noted = known.get(post.id) ?? (await notedOf(tx, post.id));
      known.set(post.id, noted);
      effects.push(...(await putHighlights(tx, post, imported, noted, Date.now())));
    }
    if (plan.fresh.has(post.id)) await putPosition(tx, post, imported);
  }
  return effects;
}

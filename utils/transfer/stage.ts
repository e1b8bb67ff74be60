// Stages what an importer reads: slices for the archive to take in later, and the dry run's figures. At no time is more
// of the file in memory than a batch, a message's worth of slices.
import { urlKey } from '@/utils/core/url-key';
import type { ImportCounts, ImportedPost, ImportFormat, ImportRecord, Shortened } from '@/utils/model/import';
import { Known, type KnownDeps, type What } from './known';
import type { Read } from './records';

export interface StageDeps extends KnownDeps {
  /** @param first the number of the first of these slices */
  stage(first: number, slices: ImportRecord[][]): Promise<void>;
  /** Addresses of the sources that there are, and their identities. */
  knownSources(): Promise<ReadonlySet<string>>;
  onProgress(records: number): void;
}

/** Records of a slice: what one transaction takes in. */
const SLICE_RECORDS = 100;
/** Records of a batch, and characters of them: what one message brings. Of mere links, a message takes as long as they. */
const BATCH_RECORDS = 1_000;
const BATCH_LETTERS = 800_000;
/** Identities that are remembered to tell repeats: beyond, a repeat in the same file is counted twice, and taken in once. */
const MOST_SEEN = 200_000;
const EXAMPLES = 50;

const marksLetters = ({ highlights }: ImportedPost): number =>
  highlights.reduce((sum, { quote, note }) => sum + quote.length + note.length + 100, 0);

const lettersOf = (record: ImportRecord): number =>
  record.is === 'post'
    ? record.html.length + record.text.length + (record.note?.length ?? 0) + marksLetters(record) + 1_000
    : record.is === 'row'
      ? JSON.stringify(record.value).length
      : 500;

class Counter {
  readonly #unused: { count: number; names: string[] } = { count: 0, names: [] };
  readonly #shortened: { count: number; examples: Shortened[] } = { count: 0, examples: [] };
  readonly counts: ImportCounts & { notes: number; deleted: number } = {
    sources: { new: 0, known: 0 },
    posts: { new: 0, known: 0 },
    deleted: 0,
    links: 0,
    highlights: 0,
    notes: 0,
    tags: 0,
    unreadable: 0,
    examples: [],
    shortened: this.#shortened,
    unused: this.#unused,
  };
  readonly #tags = new Set<string>();
  readonly #seen = new Set<string>();
  readonly #sources: ReadonlySet<string>;
  readonly #seenSources = new Set<string>();
  constructor(sources: ReadonlySet<string>) {
    this.#sources = sources;
  }

  unreadable({ where, why }: Extract<Read, { is: 'unreadable' }>): void {
    this.counts.unreadable += 1;
    if (this.counts.examples.length < EXAMPLES) this.counts.examples.push({ where, why });
  }

  shortened(title: string, what: Shortened['what']): void {
    this.#shortened.count += 1;
    const where = title.slice(0, 100).toWellFormed();
    if (this.#shortened.examples.length < EXAMPLES) this.#shortened.examples.push({ where, what });
  }

  unused(path: string): void {
    this.#unused.count += 1;
    if (this.#unused.names.length < EXAMPLES) this.#unused.names.push(path);
  }

  #tagged(tags: readonly string[]): void {
    for (const tag of tags) if (this.#tags.size < MOST_SEEN) this.#tags.add(tag.toLowerCase());
    this.counts.tags = this.#tags.size;
  }

  /** @param key its address, or the identity of that where several mean one */
  source(key: string): void {
    if (this.#seenSources.has(key)) return;
    this.#seenSources.add(key);
    this.counts.sources[this.#sources.has(key) ? 'known' : 'new'] += 1;
  }

  #count(what: What): void {
    if (what === 'deleted') this.counts.deleted += 1;
    else this.counts.posts[what] += 1;
  }

  post(post: ImportedPost, identity: string | null, what: What): void {
    this.#tagged(post.tags);
    this.counts.highlights += post.highlights.length;
    if (post.note) this.counts.notes += 1;
    const key = identity ?? post.guid;
    if (this.#seen.has(key)) return;
    if (this.#seen.size < MOST_SEEN) this.#seen.add(key);
    this.#count(what);
    if (what === 'new' && post.url !== null && post.text === '') this.counts.links += 1;
  }

  row(store: string, value: unknown, what: What): void {
    if (store === 'posts') {
      this.#count(what);
      if (typeof value === 'object' && value !== null && 'tags' in value)
        this.#tagged(value.tags as string[]);
    } else if (store === 'highlights') this.counts.highlights += 1;
  }
}

/** Reads everything, stages it, and answers what was found. */
export async function stageAll(
  reading: AsyncIterable<Read>,
  format: ImportFormat,
  deps: StageDeps,
): Promise<ImportCounts> {
  const counter = new Counter(await deps.knownSources());
  const known = new Known(deps, format);
  let batch: ImportRecord[][] = [];
  let waiting = 0;
  let letters = 0;
  let slices = 0;
  let records = 0;
  const flush = async () => {
    if (waiting === 0) return;
    for (const { record, key, what } of await known.look(batch.flat())) {
      if (record.is === 'post') counter.post(record, key, what);
      else if (record.is === 'source') counter.source(urlKey(record.url) ?? record.url);
      // A reader server and its subscriptions differ in their ends alone.
      else if (record.store === 'sources') counter.source((record.value as { url: string }).url);
      else counter.row(record.store, record.value, what);
    }
    await deps.stage(slices + 1, batch);
    slices += batch.length;
    records += waiting;
    deps.onProgress(records);
    batch = [];
    waiting = 0;
    letters = 0;
  };
  for await (const read of reading) {
    if (read.is === 'unreadable') {
      counter.unreadable(read);
      continue;
    }
    if (read.is === 'unused') {
      counter.unused(read.path);
      continue;
    }
    const { shortened, ...record } = read;
    if (shortened && record.is === 'post') counter.shortened(record.title, shortened);
    const slice = batch.at(-1);
    // A slice holds one kind of records.
    if (slice && slice.length < SLICE_RECORDS && slice[0]?.is === record.is) slice.push(record);
    else batch.push([record]);
    waiting += 1;
    letters += lettersOf(record);
    if (waiting >= BATCH_RECORDS || letters > BATCH_LETTERS) await flush();
  }
  await flush();
  return counter.counts;
}

// What the records of a file are to the archive: new, there already, or deleted by the user.
import { tellingKey } from '@/utils/core/url-key';
import { type ImportFormat, type ImportRecord, importAddress } from '@/utils/model/import';

export interface KnownDeps {
  /** Those identities of addresses that lead to archived posts. */
  knownKeys(keys: readonly string[]): Promise<ReadonlySet<string>>;
  /** Those of these guids under which the source of an address has a post. */
  knownGuids(source: string, guids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Those of the posts among these records that the user deleted, and that were of the source of an address. */
  deletedPosts(
    source: string | undefined,
    records: readonly ImportRecord[],
  ): Promise<ReadonlySet<ImportRecord>>;
}

/** What a record is to the archive. */
export type What = 'new' | 'known' | 'deleted';

/** What a post is known by. */
interface Place {
  /** Of its page; null where the address tells none. */
  key: string | null;
  /** The address of its source, as far as that is known. */
  source: string | undefined;
  guid: string;
}

/**
 * Tells of posts that the archive has: by the address of their page, else as the posts that they are in their source. And of
 * those that the user deleted there.
 */
export class Known {
  readonly #deps: KnownDeps;
  readonly #own: string;
  /** Sources of a backup by their numbers there. They come before the posts. */
  readonly #sources = new Map<unknown, string>();

  constructor(deps: KnownDeps, format: ImportFormat) {
    this.#deps = deps;
    this.#own = importAddress(format);
  }

  #placeOf(record: ImportRecord): Place | null {
    if (record.is === 'post')
      return { key: record.url && tellingKey(record.url), source: this.#own, guid: record.guid };
    if (record.is !== 'row') return null;
    const row = record.value as { id: unknown; url: string; sourceId: unknown; guid: string };
    if (record.store === 'sources') this.#sources.set(row.id, row.url);
    if (record.store !== 'posts') return null;
    return { key: row.url && tellingKey(row.url), source: this.#sources.get(row.sourceId), guid: row.guid };
  }

  async #known(places: readonly Place[]): Promise<ReadonlySet<Place>> {
    const keys = await this.#deps.knownKeys(places.flatMap(({ key }) => key ?? []));
    const known = new Set(places.filter(({ key }) => key !== null && keys.has(key)));
    for (const [source, others] of Map.groupBy(places, (place) => place.source)) {
      if (source === undefined) continue;
      const unknown = others.filter((place) => !known.has(place));
      const guids = await this.#deps.knownGuids(
        source,
        unknown.map(({ guid }) => guid),
      );
      for (const place of unknown) if (guids.has(place.guid)) known.add(place);
    }
    return known;
  }

  async #deleted(posts: readonly { record: ImportRecord; place: Place }[]): Promise<Set<ImportRecord>> {
    const deleted = new Set<ImportRecord>();
    for (const [source, there] of Map.groupBy(posts, ({ place }) => place.source)) {
      const records = there.map(({ record }) => record);
      for (const record of await this.#deps.deletedPosts(source, records)) deleted.add(record);
    }
    return deleted;
  }

  /** The records, each with the identity of its page, and what it is to the archive. */
  async look(records: readonly ImportRecord[]) {
    const placed = records.map((record) => ({ record, place: this.#placeOf(record) }));
    const posts = placed.flatMap(({ record, place }) => (place ? { record, place } : []));
    const [known, deleted] = await Promise.all([
      this.#known(posts.map(({ place }) => place)),
      this.#deleted(posts),
    ]);
    return placed.map(({ record, place }): { record: ImportRecord; key: string | null; what: What } => ({
      record,
      key: place?.key ?? null,
      // Deleted first: what is of the same address here is another post.
      what: deleted.has(record) ? 'deleted' : place !== null && known.has(place) ? 'known' : 'new',
    }));
  }
}

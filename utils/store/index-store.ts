// The search index over IndexedDB: the engine's IndexReader, one transaction a call.
import type { IndexReader } from '@/utils/search/index-reader';
import type { Archive } from './database';

/** Reads the index of this archive. */
export function indexReader(db: Archive): IndexReader {
  return {
    segments: () => db.getAll('segments'),
    blocks(keys) {
      const store = db.transaction('postings').store;
      return Promise.all(keys.map(([segment, block]) => store.get([segment, block])));
    },
    vectors(documents) {
      const store = db.transaction('vectors').store;
      return Promise.all(documents.map((id) => store.get(id)));
    },
    async texts(documents) {
      const store = db.transaction('bodies').store;
      const bodies = await Promise.all(documents.map((id) => store.get(id)));
      return bodies.map((body) => body?.text);
    },
  };
}

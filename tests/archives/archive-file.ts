// An archive as it lies in the browser's database, in a file: shape and rows of every store. Read and made by plain IndexedDB,
// not by the code of any version.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

export interface KeptStore {
  name: string;
  keyPath: string | string[] | null;
  autoIncrement: boolean;
  indexes: { name: string; keyPath: string | string[]; unique: boolean; multiEntry: boolean }[];
  /** Bytes as `{ $bytes: base64 }`. */
  rows: [key: unknown, value: unknown][];
}

export interface KeptArchive {
  /** Of the schema: how many migrations it has been through. */
  version: number;
  stores: KeptStore[];
}

/** The archive of this origin. Runs in a page, or wherever there is an IndexedDB: it uses nothing but its own words. */
export function readArchive(): Promise<KeptArchive> {
  const packed = (value: unknown): unknown => {
    if (value instanceof Uint8Array) {
      let letters = '';
      for (const byte of value) letters += String.fromCharCode(byte);
      return { $bytes: btoa(letters) };
    }
    if (Array.isArray(value)) return value.map(packed);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, packed(part)]));
  };
  return new Promise((done, fail) => {
    const opening = indexedDB.open('backlist');
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const transaction = db.transaction([...db.objectStoreNames]);
      const stores = [...db.objectStoreNames].map((name): KeptStore => {
        const store = transaction.objectStore(name);
        const indexes = [...store.indexNames].map((each) => {
          const { keyPath, unique, multiEntry } = store.index(each);
          return { name: each, keyPath: keyPath as string | string[], unique, multiEntry };
        });
        const rows: KeptStore['rows'] = [];
        const walking = store.openCursor();
        walking.onsuccess = () => {
          const cursor = walking.result;
          if (!cursor) return;
          rows.push([cursor.key, packed(cursor.value)]);
          cursor.continue();
        };
        const { keyPath, autoIncrement } = store;
        return { name, keyPath: keyPath as KeptStore['keyPath'], autoIncrement, indexes, rows };
      });
      transaction.oncomplete = () => {
        db.close();
        done({ version: db.version, stores });
      };
      transaction.onabort = () => fail(transaction.error);
    };
  });
}

/** Makes an archive in an origin that has none; runs where `readArchive` does. */
export function makeArchive({ version, stores }: KeptArchive): Promise<void> {
  const unpacked = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(unpacked);
    if (typeof value !== 'object' || value === null) return value;
    if ('$bytes' in value)
      return Uint8Array.from(atob(String(value.$bytes)), (letter) => letter.charCodeAt(0));
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, unpacked(part)]));
  };
  return new Promise((done, fail) => {
    const opening = indexedDB.open('backlist', version);
    opening.onerror = () => fail(opening.error);
    opening.onupgradeneeded = ({ oldVersion }) => {
      if (oldVersion !== 0) return opening.transaction?.abort();
      for (const { name, keyPath, autoIncrement, indexes, rows } of stores) {
        const store = opening.result.createObjectStore(name, { keyPath, autoIncrement });
        for (const { name: index, keyPath: path, unique, multiEntry } of indexes)
          store.createIndex(index, path, { unique, multiEntry });
        for (const [key, value] of rows)
          if (keyPath === null) store.put(unpacked(value), key as IDBValidKey);
          else store.put(unpacked(value));
      }
    };
    opening.onsuccess = () => {
      opening.result.close();
      done();
    };
  });
}

/** The file of a version of the schema. */
export const fileOf = (version: number): string =>
  path.join(import.meta.dirname, `${String(version).padStart(2, '0')}.json.gz`);

export const toBytes = (archive: KeptArchive): Uint8Array => gzipSync(JSON.stringify(archive), { level: 9 });

/** Versions of the schema of which an archive is kept. */
export const keptVersions = (): number[] =>
  readdirSync(import.meta.dirname)
    .flatMap((name) => /^(\d+)\.json\.gz$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);

export const keptArchive = (version: number): KeptArchive =>
  JSON.parse(gunzipSync(readFileSync(fileOf(version))).toString('utf8'));

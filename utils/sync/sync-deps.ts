// What sync is given from outside: the archive, the network, the clock. Tests hand in their own.
import type { Archive } from '@/utils/store/database';
import type { Workshop } from './workshop';

export interface SyncDeps {
  db: Archive;
  fetch: typeof fetch;
  /** Milliseconds since 1970. */
  now(): number;
  /** From 0 up to 1, for jitter. */
  random(): number;
  workshop: Workshop;
  online(): boolean;
  /** Whether the reader granted access to an address's site. */
  mayFetch(url: string): Promise<boolean>;
  /** Posts of a source were added or changed, or its state was. */
  changed(sourceId: number): void;
}

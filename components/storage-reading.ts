// What the settings read of the archive's room and health and of what was asked of whom, bound to this context.
import type { CheckupReport } from '@/utils/model/checkup';
import type { RoomFigures } from '@/utils/model/disk';
import type { RequestDays } from '@/utils/model/requests';
import { checkupReport } from '@/utils/store/checkup/checkup-reader';
import { read } from '@/utils/store/read';
import { roomFigures } from '@/utils/store/room/room-reader';
import { roomBySource, type SourceRoom } from '@/utils/store/room/storage-reader';

/** Only in the settings; apart from the other readings, which every screen carries. */
export interface StorageReading {
  /** The room that the posts of each source take; larger sources are reckoned from a sample. */
  roomBySource(): Promise<SourceRoom[]>;
  /** About what could be freed by letting texts go. */
  roomFigures(): Promise<RoomFigures>;
  /** The last checkup of the archive and the one that runs; null before the first. */
  checkupReport(): Promise<CheckupReport | null>;
  /** Requests of the last days by server, as the worker counted them. */
  requests(): Promise<RequestDays>;
  /** Bytes that everything takes; null where the browser does not say. */
  usage(): Promise<number | null>;
}

/**
 * Reads the archive of this browser; the database is opened at the first call.
 * @param requests reads what was asked of whom
 */
export function readStorage(requests: StorageReading['requests']): StorageReading {
  return {
    roomBySource: () => read((db) => roomBySource(db)),
    roomFigures: () => read((db) => roomFigures(db, Date.now())),
    checkupReport: () => read((db) => checkupReport(db)),
    requests,
    usage: async () => (await navigator.storage.estimate()).usage ?? null,
  };
}

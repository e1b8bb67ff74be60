// Messages about imports and automatic backups.
import * as z from 'zod/mini';
import { IMPORT_FORMATS, importCountsSchema, importRecordSchema } from '@/utils/model/import';
import { BACKUP_DAYS, BACKUP_PLACES } from '@/utils/model/settings';
import { id, screen, text } from './message-parts';

const one = z.strictObject({ id });

export const TRANSFER_MESSAGES = {
  /** Begins an import; answers its id. */
  'import.begin': screen(
    z.strictObject({
      name: text(1_000),
      title: text(200),
      format: z.enum(IMPORT_FORMATS),
    }),
  ),
  /** Stages slices of a file's records. */
  'import.stage': screen(
    z.strictObject({
      id,
      /** Number of the first slice. */
      first: z.number().check(z.int(), z.positive()),
      slices: z.array(z.array(importRecordSchema).check(z.maxLength(200))).check(z.maxLength(1_000)),
    }),
  ),
  /** Everything is staged; the import waits for the user to start it. */
  'import.staged': screen(z.strictObject({ id, counts: importCountsSchema })),
  'import.start': screen(
    z.strictObject({ id, backCatalogue: z.boolean(), fetchTexts: z.boolean(), bringBack: z.boolean() }),
  ),
  /** Removes what an import added. */
  'import.undo': screen(one),
  /** Forgets an import that was not started, or has ended. */
  'import.discard': screen(one),
  /** Where automatic backups go, and how often. Access to folder or downloads must have been granted at the click. */
  'backup.plan': screen(z.strictObject({ to: z.enum(BACKUP_PLACES), days: z.literal([...BACKUP_DAYS]) })),
} as const;

export interface TransferOutput {
  'import.begin': { id: number };
  'import.stage': null;
  'import.staged': null;
  'import.start': null;
  'import.undo': null;
  'import.discard': null;
  'backup.plan': null;
}

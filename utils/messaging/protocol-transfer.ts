// Messages of import and export.
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
  /** Stages slices of what its file holds. */
  'import.stage': screen(
    z.strictObject({
      id,
      /** The number of the first of them. */
      first: z.number().check(z.int(), z.positive()),
      slices: z.array(z.array(importRecordSchema).check(z.maxLength(200))).check(z.maxLength(1_000)),
    }),
  ),
  /** All is staged: it waits for the reader's word. */
  'import.staged': screen(z.strictObject({ id, counts: importCountsSchema })),
  'import.start': screen(z.strictObject({ id, backCatalogue: z.boolean(), fetchTexts: z.boolean() })),
  /** Takes out again what it brought. */
  'import.undo': screen(one),
  /** Lets go of one that was not started, or is over. */
  'import.discard': screen(one),
  /** Where backups go by themselves, and how often; folder or downloads were allowed at the click. */
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

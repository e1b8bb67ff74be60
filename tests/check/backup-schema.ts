// The backup's format as JSON Schema (draft 2020-12), made from the zod schemas: `npm run schema` writes it to docs/.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { BACKUP_FORMAT, BACKUP_LINES, backupManifestSchema } from '@/utils/model/backup';

export const SCHEMA_FILE = path.resolve(import.meta.dirname, '../../docs/backup.schema.json');

/** A part of it; what it is written in is said once for all. */
function part(schema: z.core.$ZodType): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema);
  return rest;
}

/** The file's text. */
export function backupSchema(): string {
  const files = Object.entries(BACKUP_LINES).map(([name, line]) => [`${name}.jsonl`, part(line)]);
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `Backlist backup, format ${BACKUP_FORMAT}`,
    description: 'manifest.json, and one line of each JSON Lines file of the ZIP. See backup.md.',
    type: 'object',
    properties: { 'manifest.json': part(backupManifestSchema), ...Object.fromEntries(files) },
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

if (process.argv[1] === import.meta.filename) await writeFile(SCHEMA_FILE, backupSchema());

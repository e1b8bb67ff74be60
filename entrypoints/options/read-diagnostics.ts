// Makes the diagnostics report. An archive that cannot be read is a finding, not a failure.
import { toBacklistError } from '@/utils/core/errors';
import { type Diagnostics, diagnosticsText } from '@/utils/model/diagnostics';
import { browserFacts } from '@/utils/platform/browser-facts';
import { readSettings } from '@/utils/platform/settings';
import { archiveFigures } from '@/utils/store/diagnostics-reader';
import { read } from '@/utils/store/read';

async function readArchiveFigures(): Promise<Diagnostics['archive']> {
  try {
    return await read((db) => archiveFigures(db, Date.now()));
  } catch (thrown) {
    return { failed: toBacklistError(thrown).code };
  }
}

/** The text that is shown, and copied as it is shown. */
export async function readDiagnostics(): Promise<string> {
  const [browser, settings, archive] = await Promise.all([
    browserFacts(),
    readSettings(),
    readArchiveFigures(),
  ]);
  return diagnosticsText({ browser, settings, archive });
}

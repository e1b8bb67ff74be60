// English: the report for bugs, in the settings. What it says itself is always English (utils/model/diagnostics.ts).
import type { Message } from '../catalogue';

export const enDiagnostics = {
  'diagnostics.heading': 'Diagnostics',
  'diagnostics.explain':
    'For a bug report: versions, counts, settings that are not private, and errors by their codes. No titles, no addresses, nothing that you read or wrote. Nothing is sent; you copy it, or not.',
  'diagnostics.show': 'Show diagnostics',
  'diagnostics.again': 'Read again',
  'diagnostics.copy': 'Copy',
  'diagnostics.copied': 'Copied.',
  'diagnostics.preview': 'Exactly this is copied',
  'diagnostics.refused': 'The browser did not let it be copied. Select the text and copy it yourself.',
} as const satisfies Record<string, Message>;

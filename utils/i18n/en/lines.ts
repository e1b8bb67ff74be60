// English: a post as a line, in popup, panel and first-run page.
import type { Message } from '../catalogue';

export const enLines = {
  'date.unknown': 'Undated',
  minutes: { one: '{count} min', other: '{count} min' },
  'minutes.spoken': { one: '{count} minute to read', other: '{count} minutes to read' },
} as const satisfies Record<string, Message>;

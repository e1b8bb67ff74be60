// English: highlights, as far as the worker says it: its menu, the bar on pages, and what can go wrong.
import type { Message } from '../catalogue';

export const enHighlight = {
  'highlight.colour.yellow': 'Yellow',
  'highlight.colour.green': 'Green',
  'highlight.colour.blue': 'Blue',
  'highlight.colour.pink': 'Pink',
  'highlight.bar': 'Highlight the selection',
  'highlight.bar.note': 'Note',
  'highlight.bar.copy': 'Copy',
  'highlight.tooLong': 'This selection is too long to highlight. Mark a part of it.',
  'highlight.nothing': 'There is no text to highlight in this selection.',
  'highlight.failed': 'It could not be highlighted. Reload the page and try again.',
  'highlight.edit': 'Edit the highlight',
  'highlight.close': 'Close',
  'highlight.remove': 'Delete',
  'highlight.removed': 'Highlight deleted.',
} as const satisfies Record<string, Message>;

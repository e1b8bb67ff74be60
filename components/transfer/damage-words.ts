// What is wrong with a file, or a template, as the page can say it.
import type { BacklistError } from '@/utils/core/errors';
import type { ErrorSentence } from '@/utils/i18n/error-sentence';
import { t } from '@/utils/i18n/translate';

const DAMAGES = [
  'zip',
  'bomb',
  'empty',
  'locked',
  'paths',
  'encoding',
  'gone',
  'quote',
  'json',
  'size',
  'manifest',
  'rows',
] as const;

/** Where exporting once more would not help, what does. */
const NEXT = {
  encoding: 'damage.encoding.next',
  locked: 'damage.locked.next',
  columns: 'damage.columns.next',
  gone: 'damage.gone.next',
  many: 'damage.many.next',
} as const;

/** Sentences with the facts; without those of which the usual ones say all. */
export function damageWords({ code, facts }: BacklistError): Partial<ErrorSentence> {
  const { reason, column, count, problem, line } = facts;
  if (code === 'bad-template' && problem !== undefined)
    return { what: t('transfer.template.problem', { problem, line: line ?? '' }) };
  if (code !== 'damaged-file' && code !== 'unknown-format') return {};
  if (reason === 'columns')
    return { what: t('damage.columns', { column: column ?? '' }), next: t(NEXT.columns) };
  if (reason === 'many') return { what: t('damage.many', { count: Number(count) }), next: t(NEXT.many) };
  const known = DAMAGES.find((one) => one === reason);
  if (!known) return {};
  return {
    what: t(`damage.${known}`),
    ...(known in NEXT ? { next: t(NEXT[known as keyof typeof NEXT]) } : {}),
  };
}

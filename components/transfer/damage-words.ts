// What is wrong with a file, or a template, as the page can say it.
import type { BacklistError } from '@/utils/core/errors';
import { t } from '@/utils/i18n/translate';

const DAMAGES = [
  'zip',
  'bomb',
  'empty',
  'locked',
  'paths',
  'encoding',
  'quote',
  'json',
  'size',
  'manifest',
  'rows',
] as const;

/** A sentence with the facts; undefined where the usual one says all. */
export function damageWords({ code, facts }: BacklistError): string | undefined {
  const { reason, column, problem, line } = facts;
  if (code === 'bad-template' && problem !== undefined)
    return t('transfer.template.problem', { problem, line: line ?? '' });
  if (code !== 'damaged-file' && code !== 'unknown-format') return undefined;
  if (reason === 'columns') return t('damage.columns', { column: column ?? '' });
  const known = DAMAGES.find((one) => one === reason);
  return known && t(`damage.${known}`);
}

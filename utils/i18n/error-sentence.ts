// An error code as two sentences: what happened, and what to do next.
import type { ErrorCode } from '@/utils/core/errors';
import { carries, t } from './translate';

export interface ErrorSentence {
  what: string;
  next: string;
}

/** The last part of an address's path. */
const lastPart = (url: string): string => url.split(/[?#]/)[0]?.split('/').at(-1) || url;

/** The reasons for which a file is damaged that have a sentence of their own. */
const DAMAGES = ['zip', 'bomb', 'quote', 'json', 'encoding', 'size', 'rows'] as const;

/** What is wrong with a file, and what helps; null where there is no sentence for it. */
function damageSentence(
  { reason, column }: Readonly<Record<string, string | number>>,
  next: string,
): ErrorSentence | null {
  const code = 'damaged-file';
  if (reason === 'columns')
    return { what: t(`error.${code}.what.columns`, { column: String(column ?? '') }), next };
  const damage = DAMAGES.find((one) => one === reason);
  if (damage === undefined) return null;
  const what = t(`error.${code}.what.${damage}`);
  return { what, next: damage === 'encoding' ? t(`error.${code}.next.${damage}`) : next };
}

/**
 * The sentences for an error; the facts that came with it are told where there is a sentence for them. One that belongs
 * to another screen is told as one of our own.
 */
export function errorSentence(
  thrown: ErrorCode,
  facts: Readonly<Record<string, string | number>> = {},
): ErrorSentence {
  const code = carries(`error.${thrown}.what`) ? thrown : 'internal';
  const next = t(`error.${code}.next`);
  if (code === 'http-status' && facts.status !== undefined) {
    return { what: t('error.http-status.what.facts', { status: String(facts.status) }), next };
  }
  // A part of a pack whose hash is wrong is named.
  if (code === 'malformed' && facts.reason === 'hash')
    return { what: t('error.malformed.what.facts', { file: lastPart(String(facts.url ?? '')) }), next };
  const damage = code === 'damaged-file' ? damageSentence(facts, next) : null;
  return damage ?? { what: t(`error.${code}.what`), next };
}

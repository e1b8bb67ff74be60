// How many posts a look-up found, in words: for the eye and for the screen reader.
import { t } from '@/utils/i18n/translate';
import type { LookupAnswer } from '@/utils/model/lookup';

/** Whether there is nothing because no word of the query can be searched, as a remark says. */
export const isWordless = (answer: LookupAnswer): boolean =>
  answer.hits.length === 0 && answer.matched !== 'filters' && unsearched(answer) !== null;

/** What of a query has no word that can be searched. */
const unsearched = ({ misunderstood }: LookupAnswer): string | null =>
  misunderstood.find(({ problem }) => problem === 'wordless')?.part ?? null;

export function answerInWords(answer: LookupAnswer): string {
  const { matched, total: count, complete, query } = answer;
  if (isWordless(answer)) return t('lookup.hint.wordless', { part: unsearched(answer) ?? query });
  if (matched === 'filters') {
    if (count === 0) return t('lookup.unfit');
    return t(complete ? 'lookup.fit' : 'lookup.newest', { count });
  }
  if (count === 0) return t('lookup.none', { query: query.trim() });
  if (matched === 'any') return t('lookup.any', { count });
  return t(complete ? 'lookup.total' : 'lookup.least', { count });
}

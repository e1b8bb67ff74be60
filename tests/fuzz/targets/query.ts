// What a reader types into find, and the filters that come of it.

import { isOnlyFilters, parseQuery } from '@/utils/search/lookup/query-language';
import { textFragment } from '@/utils/search/passages/text-fragment';
import { termsOf } from '@/utils/search/text/terms';
import { type Fuzz, holds, unitsOf } from '../target';

export const seeds = [
  'lock keeper',
  '"upper lock" -author:ada before:2023 after:2020-05 is:starred in:title tag:"deep water"',
  '-"a b" source:quay -is:read “curly” before:',
  'データ湖 naïve a:b:c:: "',
];

export const fuzz: Fuzz = (data) => {
  const typed = unitsOf(data);
  const query = parseQuery(typed);
  isOnlyFilters(query);
  for (const time of [query.before, query.after])
    holds('a bound is a time', time === null || Number.isFinite(time));
  const parts = [...query.words, ...query.phrases, ...query.not.words, ...query.not.phrases];
  holds('nothing is made up', parts.join('').length <= typed.length * 2 + 10);
  for (const { start, end } of termsOf(typed, 'en'))
    holds('a term stands in its text', start <= end && end <= typed.length);
  const passage = { text: typed, marks: [[0, typed.length]] as [number, number][] };
  holds('a fragment is an address', URL.canParse(textFragment('https://quay.example/', passage)));
};

// Promise: a language that is listed is whole, and what is wrong in one is named before it is shipped.
import { expect, test } from 'vitest';
import { problemsOf } from '@/utils/i18n/build/check-translation';
import { SCREENS } from '@/utils/i18n/build/screen-keys';
import { stringFiles, translationProblems } from '@/utils/i18n/build/string-files';
import { readTranslations } from '@/utils/i18n/build/translations';
import { type Message, PLURAL_CATEGORIES } from '@/utils/i18n/catalogue';

test.each(Object.entries(PLURAL_CATEGORIES))(
  '%s has the plural forms that Unicode names',
  (language, forms) => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    expect([...forms].sort()).toEqual([...pluralCategories].sort());
  },
);

test('no translation has a mistake', async () => {
  expect(await translationProblems()).toEqual([]);
});

test('each language has a file for each screen, and the browser’s own sentences', async () => {
  const files = [...(await stringFiles()).keys()];
  expect(files).toContain('_locales/en/messages.json');
  for (const language of (await readTranslations()).keys())
    for (const screen of Object.keys(SCREENS)) expect(files).toContain(`strings/${language}/${screen}.json`);
});

const ENGLISH = {
  hello: 'Hello, {name}',
  posts: { one: '{count} post in {source}', other: '{count} posts in {source}' },
  of: '{found} of {count} posts',
  format: 'OPML',
} as const satisfies Record<string, Message>;

const german = (changed: Record<string, Message>) => ({
  hello: 'Hallo, {name}',
  posts: { one: '{count} Beitrag in {source}', other: '{count} Beiträge in {source}' },
  of: '{found} von {count} Beiträgen',
  format: 'OPML',
  ...changed,
});
const SAME = { format: 'a name' };

test('a sound translation has no problems, also where it counts in more forms than English', () => {
  expect(problemsOf(ENGLISH, german({}), 'de', SAME)).toEqual([]);
  const of = { one: '{found} von einem Beitrag', other: '{found} von {count} Beiträgen' };
  expect(problemsOf(ENGLISH, german({ of }), 'de', SAME)).toEqual([]);
});

test.each<[changed: Record<string, Message>, problem: string]>([
  [{ hello: 'Hallo' }, 'de: hello: {name} is missing'],
  [{ hello: 'Hallo, {nane} {name}' }, 'de: hello: {nane} is not known in English'],
  [{ hello: 'Hello, {name}' }, 'de: hello: it is still English: translate it, or say in same.ts why not'],
  [{ hello: 'Hallo, “{name}”' }, 'de: hello: ” is a mark of another language („“‚‘’)'],
  [{ hello: '"{name}", hallo' }, 'de: hello: ["\'] is a typewriter’s mark'],
  [{ hello: 'Hallo, {name} ' }, 'de: hello: it begins or ends with a space'],
  [{ posts: '{count} in {source}' }, 'de: posts: its forms are missing'],
  [{ posts: { other: '{count} in {source}' } }, 'de: posts: the form “one” is missing'],
  [
    { posts: { one: 'Ein Beitrag', other: '{count} Beiträge in {source}' } },
    'de: posts: {source} is missing (one)',
  ],
  [
    {
      posts: { one: 'Einer in {source}', few: '{count} in {source}', other: '{count} Beiträge in {source}' },
    },
    'de: posts: it has no form “few”',
  ],
  [{ bye: 'Tschüs' }, 'de: bye: no such string in English'],
])('a mistake is named: %j', (changed, problem) => {
  const problems = problemsOf(ENGLISH, german(changed), 'de', SAME);
  expect(problems.some((one) => one.startsWith(problem))).toBe(true);
});

test('what is missing, and what is listed as the same and is not, is named', () => {
  const { hello: _, ...without } = german({});
  expect(problemsOf(ENGLISH, without, 'de', SAME)).toEqual(['de: hello: missing']);
  expect(problemsOf(ENGLISH, german({}), 'de', { ...SAME, of: 'a name' })).toEqual([
    'de: of: it is listed as the same as in English and is not',
  ]);
});

test('a language without forms may write what it counts as a plain sentence', () => {
  const japanese = {
    hello: '{name}さん',
    posts: '{source}：{count}件',
    of: '{count}件中{found}件',
    format: 'OPML',
  };
  expect(problemsOf(ENGLISH, japanese, 'ja', SAME)).toEqual([]);
});

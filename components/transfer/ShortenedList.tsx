// What of a file was longer than it can be here, and where the rest of it is.
import { t } from '@/utils/i18n/translate';
import type { ImportCounts } from '@/utils/model/import';
import { shortenedWords } from './import-words';

export function ShortenedList({ counts }: { counts: ImportCounts | null }) {
  const { count, examples } = counts?.shortened ?? { count: 0, examples: [] };
  if (count === 0) return null;
  return (
    <details class="unreadable">
      <summary>{t('transfer.shortened', { count })}</summary>
      <ul class="plain-list">
        {examples.map(({ where, what }, n) => (
          <li key={`${n} ${where}`}>
            <span class="unreadable-where">{t('join.colon', { name: where, words: '' })}</span>
            {shortenedWords(what)}
          </li>
        ))}
      </ul>
    </details>
  );
}

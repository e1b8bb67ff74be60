// The sections of the settings as links: beside them where there is room, above them where there is none.
import { t } from '@/utils/i18n/translate';
import { useSectionInView } from './use-section-in-view';

/** Ids of the sections' headings with their words, in the order of the page. */
const sections = (): [string, string][] => [
  ['sources', t('options.sources')],
  ['related', t('options.related')],
  ['appearance', t('options.appearance')],
  ['machines', t('machines.heading')],
  ['privacy', t('privacy.heading')],
  ['storage', t('storage.heading')],
  ['transfer', t('transfer.heading')],
  ['shortcuts', t('shortcuts.heading')],
  ['about', t('about.heading')],
];

export function SectionLinks() {
  const shown = useSectionInView(sections().map(([id]) => id));
  return (
    <nav class="sections" aria-label={t('options.nav')}>
      <ul class="plain-list">
        {sections().map(([id, words]) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === shown ? 'location' : undefined}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

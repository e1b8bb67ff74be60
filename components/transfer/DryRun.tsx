// What an import would do, before it does it: what the file is, what in it is new, known, unreadable and why.
import { useState } from 'preact/hooks';
import { useServices } from '@/components/services';
import { Icon } from '@/components/ui/Icon';
import { Notice } from '@/components/ui/Notice';
import { Switch } from '@/components/ui/Switch';
import { useAction } from '@/components/use-action';
import { useLoaded } from '@/components/use-loaded';
import { formatNumber, t } from '@/utils/i18n/translate';
import type { ImportCounts, ImportRow } from '@/utils/model/import';
import { formatName, reasonWords } from './import-words';
import { ShortenedList } from './ShortenedList';
import { useTools } from './tools';

/** Back catalogues of so few sources are brought in unless the reader says no. */
const FEW_SOURCES = 20;

const NONE = { sources: [], links: [] };

function Figures({ counts }: { counts: ImportCounts }) {
  const { notes = 0, unused } = counts;
  const rows = [
    { name: t('transfer.sources'), ...counts.sources },
    { name: t('transfer.posts'), ...counts.posts },
  ].filter((row) => row.new + row.known > 0);
  return (
    <>
      {rows.length > 0 && (
        <table class="figures">
          <thead>
            <tr>
              <td />
              <th scope="col">{t('transfer.new')}</th>
              <th scope="col">{t('transfer.known')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.name}>
                <th scope="row">{row.name}</th>
                <td>{formatNumber(row.new)}</td>
                <td>{formatNumber(row.known)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <ul class="plain-list figures-more">
        {counts.highlights > 0 && <li>{t('transfer.highlights', { count: counts.highlights })}</li>}
        {notes > 0 && <li>{t('transfer.notes', { count: notes })}</li>}
        {counts.tags > 0 && <li>{t('transfer.tags', { count: counts.tags })}</li>}
        {counts.links > 0 && <li>{t('transfer.links', { count: counts.links })}</li>}
      </ul>
      {counts.unreadable > 0 && (
        <details class="unreadable">
          <summary>{t('transfer.unreadable', { count: counts.unreadable })}</summary>
          <ul class="plain-list">
            {counts.examples.map(({ where, why }) => (
              <li key={where}>
                <span class="unreadable-where">{t('join.colon', { name: where, words: '' })}</span>
                {reasonWords(why)}
              </li>
            ))}
          </ul>
        </details>
      )}
      <ShortenedList counts={counts} />
      {unused && unused.count > 0 && (
        <details class="unreadable">
          <summary>{t('transfer.unused', { count: unused.count })}</summary>
          <ul class="plain-list">
            {unused.names.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

export function DryRun({ row, counts, onOver }: { row: ImportRow; counts: ImportCounts; onOver(): void }) {
  const { send } = useServices();
  const tools = useTools();
  const acting = useAction();
  const { sources, links } = useLoaded(() => tools.stagedAddresses(row.id), [tools, row.id]).value ?? NONE;
  const [fetchTexts, setFetchTexts] = useState(true);
  const { deleted = 0 } = counts;
  const [bringBack, setBringBack] = useState(false);
  const [backCatalogue, setBackCatalogue] = useState(counts.sources.new <= FEW_SOURCES);
  const nothing =
    counts.sources.new +
      counts.posts.new +
      counts.posts.known +
      counts.sources.known +
      deleted +
      counts.highlights ===
    0;
  const wanted = [...sources, ...(fetchTexts ? links : [])];
  /** Runs within the click: the browser asks for the sites of sources and links first. A no leaves them as they are. */
  const start = async () => {
    const done = await acting.run(async () => {
      if (wanted.length > 0) await tools.requestSites(wanted);
      await send('import.start', {
        id: row.id,
        backCatalogue: sources.length > 0 && backCatalogue,
        fetchTexts: links.length > 0 && fetchTexts,
        bringBack: deleted > 0 && bringBack,
      });
    });
    if (done) onOver();
  };
  const discard = async () => {
    if (await acting.run(() => send('import.discard', { id: row.id }))) onOver();
  };
  return (
    <div class="dry-run">
      <p class="dry-run-what">
        <Icon name="check" />
        <span>{t('transfer.recognised', { format: formatName(row.format) })}</span>
      </p>
      <p class="dry-run-file">{row.name}</p>
      {nothing ? <p class="calm">{t('transfer.nothing')}</p> : <Figures counts={counts} />}
      {sources.length > 0 && (
        <Switch
          label={t('transfer.backCatalogue')}
          explanation={t('transfer.backCatalogue.explain')}
          on={backCatalogue}
          onToggle={setBackCatalogue}
        />
      )}
      {links.length > 0 && (
        <Switch
          label={t('transfer.fetch')}
          explanation={t('transfer.fetch.explain')}
          on={fetchTexts}
          onToggle={setFetchTexts}
        />
      )}
      {deleted > 0 && (
        <Switch
          label={t('transfer.bringBack', { count: deleted })}
          explanation={t('transfer.bringBack.explain')}
          on={bringBack}
          onToggle={setBringBack}
        />
      )}
      {tools.needEverySite(wanted) && <p class="setting-explanation">{t('transfer.everySite')}</p>}
      {!nothing && <p class="setting-explanation">{t('transfer.start.explain')}</p>}
      <div class="drop-buttons">
        {!nothing && (
          <button
            type="button"
            class="button button-main"
            aria-busy={acting.busy}
            onClick={() => void start()}
          >
            {t('transfer.start')}
          </button>
        )}
        <button type="button" class="button" onClick={() => void discard()}>
          {nothing ? t('transfer.close') : t('transfer.cancel')}
        </button>
      </div>
      {acting.error && <Notice error={acting.error} />}
    </div>
  );
}

// The ways out that other programs read: notes in Markdown, a book, a feed, a list of sources.
import { useState } from 'preact/hooks';
import { useServices } from '@/components/services';
import { Choice } from '@/components/ui/Choice';
import { say } from '@/components/ui/LiveRegion';
import { Notice } from '@/components/ui/Notice';
import { useAction } from '@/components/use-action';
import { useLoaded } from '@/components/use-loaded';
import { t } from '@/utils/i18n/translate';
import { damageWords } from './damage-words';
import { TemplateEditor } from './TemplateEditor';
import { type Exported, type ExportFormat, type Selection, useTools } from './tools';

type Of = Selection['of'];

export function ExportSection() {
  const { archive } = useServices();
  const tools = useTools();
  const acting = useAction();
  const [of, setOf] = useState<Of>('starred');
  const [query, setQuery] = useState('');
  const [sourceId, setSourceId] = useState<number | null>(null);
  const [format, setFormat] = useState<ExportFormat>('markdown');
  const [count, setCount] = useState(0);
  const [made, setMade] = useState<Exported | null>(null);
  const sources = useLoaded(
    () => archive.sourceRows(),
    [archive],
    (change) => change.of === 'sources',
  ).value;
  const chosen = sourceId ?? sources?.[0]?.id ?? null;

  const run = async (write: () => Promise<Exported>) => {
    setMade(null);
    setCount(0);
    say(t('transfer.export.writing'));
    if (await acting.run(async () => setMade(await write()))) say(t('transfer.export.said'));
  };
  const selection = (): Selection | null => {
    if (of === 'search') return query.trim() === '' ? null : { of, query };
    if (of === 'source') return chosen === null ? null : { of, sourceId: chosen };
    return of === 'starred' ? { of } : { of: 'everything' };
  };
  const wanted = selection();
  return (
    <section aria-labelledby="export">
      <h2 class="heading" id="export">
        {t('transfer.export')}
      </h2>
      <Choice<Of>
        label={t('transfer.export.of')}
        explanation={t('transfer.export.of.explain')}
        value={of}
        options={[
          { value: 'starred', label: t('transfer.export.of.starred') },
          { value: 'everything', label: t('transfer.export.of.everything') },
          { value: 'source', label: t('transfer.export.of.source') },
          { value: 'search', label: t('transfer.export.of.search') },
        ]}
        onChoose={(wanted: Of) => setOf(wanted)}
      />
      {of === 'source' && sources && <SourceField sources={sources} value={chosen} onChoose={setSourceId} />}
      {of === 'search' && <QueryField value={query} onInput={setQuery} />}
      <Choice<ExportFormat>
        label={t('transfer.export.as')}
        explanation={t(`transfer.export.${format}.explain`)}
        value={format}
        options={[
          { value: 'markdown', label: t('transfer.export.markdown') },
          { value: 'epub', label: t('transfer.export.epub') },
          { value: 'json', label: t('transfer.export.json') },
        ]}
        onChoose={(wanted: ExportFormat) => setFormat(wanted)}
      />
      {format === 'markdown' && <TemplateEditor />}
      <div class="drop-buttons">
        <button
          type="button"
          class="button button-main"
          aria-busy={acting.busy}
          disabled={wanted === null}
          onClick={() => {
            if (wanted) void run(() => tools.exportPosts(wanted, format, setCount));
          }}
        >
          {t('transfer.export.start')}
        </button>
        <button type="button" class="button" onClick={() => void run(() => tools.exportSources())}>
          {t('transfer.export.opml')}
        </button>
      </div>
      {acting.busy && (
        <div class="import-progress">
          <progress aria-label={t('transfer.export.writing')} />
          <p class="source-state">{t('transfer.export.count', { count })}</p>
        </div>
      )}
      {made && <Made made={made} />}
      {acting.error && <Notice error={acting.error} {...damageWords(acting.error)} />}
    </section>
  );
}

interface SourceFieldProps {
  sources: readonly { id: number; title: string }[];
  value: number | null;
  onChoose(id: number): void;
}

function SourceField({ sources, value, onChoose }: SourceFieldProps) {
  return (
    <label class="export-field">
      <span class="setting-label">{t('transfer.export.of.source')}</span>
      <select
        class="text-input"
        value={value ?? ''}
        onChange={(event) => onChoose(Number(event.currentTarget.value))}
      >
        {sources.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}

function QueryField({ value, onInput }: { value: string; onInput(query: string): void }) {
  return (
    <label class="export-field">
      <span class="setting-label">{t('transfer.export.query')}</span>
      <input
        class="text-input"
        type="text"
        placeholder="tag:harbour after:2023"
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </label>
  );
}

/** What was written, under which name. */
function Made({ made }: { made: Exported }) {
  return (
    <>
      <p class="done">
        {made.posts === 0
          ? t('transfer.export.none')
          : t('transfer.export.done', { name: made.name, count: made.posts })}
      </p>
      {made.more && <p class="setting-explanation">{t('transfer.export.more')}</p>}
    </>
  );
}

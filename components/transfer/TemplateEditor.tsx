// The template of Markdown files, beside what it makes of a post of the archive, drawn anew as it is typed.
import { useEffect, useState } from 'preact/hooks';
import { useServices } from '@/components/services';
import { say } from '@/components/ui/LiveRegion';
import { Notice } from '@/components/ui/Notice';
import { useAction } from '@/components/use-action';
import { useLoaded } from '@/components/use-loaded';
import { type BacklistError, toBacklistError } from '@/utils/core/errors';
import { t } from '@/utils/i18n/translate';
import { damageWords } from './damage-words';
import { useTools } from './tools';

export function TemplateEditor() {
  const { readSettings, send, archive } = useServices();
  const tools = useTools();
  const saving = useAction();
  const settings = useLoaded(readSettings, [readSettings], (change) => change.of === 'settings');
  const [typed, setTyped] = useState<string | null>(null);
  const [preview, setPreview] = useState<{ text: string; error: BacklistError | null }>({
    text: '',
    error: null,
  });
  const kept = settings.value?.template ?? null;
  const usual = useLoaded(() => tools.usualTemplate(), [tools]).value;
  const template = typed ?? kept ?? usual?.template ?? '';

  // Drawn anew when another post is the newest.
  const newest = useLoaded(
    () => archive.newestPosts(1),
    [archive],
    (change) => change.of === 'posts',
  ).value?.[0]?.id;

  useEffect(() => {
    let current = true;
    tools.preview(template === '' ? null : template).then(
      (text) => {
        if (current) setPreview({ text, error: null });
      },
      (error: unknown) => {
        if (current) setPreview((before) => ({ ...before, error: toBacklistError(error) }));
      },
    );
    return () => {
      current = false;
    };
  }, [template, tools, newest]);

  const keep = async (wanted: string | null) => {
    if (!(await saving.run(() => send('settings.change', { template: wanted })))) return;
    say(t('options.saved'));
    setTyped(null);
    settings.reload();
  };
  return (
    <details class="template">
      <summary>{t('transfer.template')}</summary>
      <p class="setting-explanation">
        {t('transfer.template.explain', { fields: usual?.fields.join(', ') ?? '' })}
      </p>
      <div class="template-sides">
        <label>
          <span class="setting-label">{t('transfer.template.text')}</span>
          <textarea
            class="text-input template-text"
            dir="ltr"
            spellcheck={false}
            rows={18}
            value={template}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <div>
          <span class="setting-label" id="template-preview">
            {t('transfer.template.preview')}
          </span>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must get there */}
          <section class="template-preview" tabIndex={0} aria-labelledby="template-preview">
            <pre dir="auto">{preview.text || t('transfer.template.empty')}</pre>
          </section>
        </div>
      </div>
      {preview.error && <Notice error={preview.error} {...damageWords(preview.error)} />}
      <div class="drop-buttons">
        <button
          type="button"
          class="button"
          disabled={typed === null || preview.error !== null}
          onClick={() => void keep(template)}
        >
          {t('transfer.template.keep')}
        </button>
        {(kept !== null || typed !== null) && (
          <button type="button" class="button" onClick={() => void keep(null)}>
            {t('transfer.template.reset')}
          </button>
        )}
      </div>
      {saving.error && <Notice error={saving.error} />}
    </details>
  );
}

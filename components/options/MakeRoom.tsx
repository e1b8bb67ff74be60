// Making room: which texts may go, about how much each would free, and what to do before.
import { useState } from 'preact/hooks';
import { useServices, useStorageReading } from '@/components/services';
import { say } from '@/components/ui/LiveRegion';
import { Notice } from '@/components/ui/Notice';
import { useAction } from '@/components/use-action';
import { useLoaded } from '@/components/use-loaded';
import { formatBytes } from '@/utils/i18n/bytes';
import { t } from '@/utils/i18n/translate';
import type { RoomOrder } from '@/utils/model/disk';
import type { Source } from '@/utils/model/source';
import type { SourceRoom } from '@/utils/store/room/storage-reader';

export function MakeRoom({ rooms, sources }: { rooms: readonly SourceRoom[]; sources: readonly Source[] }) {
  const { send, openTransfer } = useServices();
  const storage = useStorageReading();
  const { value, error, reload } = useLoaded(
    () => storage.roomFigures(),
    [storage],
    (change) => change.of === 'posts',
  );
  const { run, busy, error: refused } = useAction();
  const [years, setYears] = useState<number | null>(null);
  const [source, setSource] = useState<number | null>(null);
  if (!value) return error ? <Notice error={error} onRetry={reload} /> : null;

  const order = async (which: RoomOrder) => {
    if (await run(() => send('archive.makeRoom', which))) say(t('room.begun'));
    reload();
  };
  const old = value.old.find((one) => one.years === years) ?? value.old[0];
  const fed = rooms.filter(({ sourceId, posts }) => posts > 0 && isFed(sources, sourceId));
  const room = fed.find(({ sourceId }) => sourceId === source) ?? fed[0];
  const about = (count: number, bytes: number) => t('room.about', { count, size: formatBytes(bytes) });
  const none = !old && !room && value.versions.texts === 0;
  return (
    <section class="storage-part" aria-labelledby="room">
      <h3 class="setting-label" id="room">
        {t('room.heading')}
      </h3>
      <p class="setting-explanation">{t('room.explain')}</p>
      <p class="setting-explanation">{t('room.elsewhere')}</p>
      <p class="setting-explanation room-export">
        {t('room.export')}{' '}
        <button type="button" class="button" onClick={openTransfer}>
          {t('transfer.open')}
        </button>
      </p>
      {refused && <Notice error={refused} />}
      {value.underWay && <p class="remark">{t('room.begun')}</p>}
      {none && <p class="about">{t('room.nothing')}</p>}
      <ul class="room-list">
        {old && (
          <Way
            label={t('room.old')}
            about={about(old.texts, old.bytes)}
            busy={busy}
            onDelete={() => order({ what: 'old', before: old.before })}
            key={`old ${old.years}`}
          >
            <select
              class="select"
              aria-label={t('room.old')}
              value={old.years}
              onChange={({ currentTarget }) => setYears(Number(currentTarget.value))}
            >
              {value.old.map((one) => (
                <option key={one.years} value={one.years}>
                  {t('room.years', { count: one.years })}
                </option>
              ))}
            </select>
          </Way>
        )}
        {room && (
          <Way
            label={t('room.source')}
            about={about(room.posts, room.bytes)}
            busy={busy}
            onDelete={() => order({ what: 'source', sourceId: room.sourceId })}
            key={`source ${room.sourceId}`}
          >
            <select
              class="select"
              aria-label={t('room.source')}
              value={room.sourceId}
              onChange={({ currentTarget }) => setSource(Number(currentTarget.value))}
            >
              {fed.map(({ sourceId }) => (
                <option key={sourceId} value={sourceId}>
                  {sources.find(({ id }) => id === sourceId)?.title}
                </option>
              ))}
            </select>
          </Way>
        )}
        {value.versions.texts > 0 && (
          <Way
            label={t('room.versions')}
            about={about(value.versions.texts, value.versions.bytes)}
            busy={busy}
            onDelete={() => order({ what: 'versions' })}
          />
        )}
      </ul>
    </section>
  );
}

const isFed = (sources: readonly Source[], id: number) =>
  sources.some((source) => source.id === id && source.kind !== 'saved');

interface WayProps {
  label: string;
  about: string;
  busy: boolean;
  onDelete(): Promise<void>;
  children?: preact.ComponentChildren;
}

/** One way to make room; its button asks once more before it deletes. */
function Way({ label, about, busy, onDelete, children }: WayProps) {
  const [sure, setSure] = useState(false);
  const press = () => {
    if (sure) void onDelete();
    setSure(!sure);
  };
  return (
    <li>
      <div>
        {label} {children}
        <p class="setting-explanation">{about}</p>
      </div>
      <button
        type="button"
        class="button"
        aria-busy={busy}
        aria-label={sure ? undefined : t('room.deleteLabel', { what: label })}
        onClick={press}
        onBlur={() => setSure(false)}
      >
        {t(sure ? 'room.sure' : 'room.delete')}
      </button>
    </li>
  );
}

// The services of a screen as a play: made of rows that a test gives, and noting what was asked of them.

import type { ListedSource } from '@/components/archive-reading';
import type { FolderLook } from '@/components/machines/folder-tools';
import type { MapReading } from '@/components/map-reading';
import type { Services } from '@/components/services';
import type { ErrorCode } from '@/utils/core/errors';
import type { Change } from '@/utils/messaging/changes';
import type { AccountState } from '@/utils/model/account-state';
import type { ListFilter } from '@/utils/model/archive-list';
import type { BackfillProgress } from '@/utils/model/backfill';
import type { CheckupReport } from '@/utils/model/checkup';
import type { RoomFigures } from '@/utils/model/disk';
import type { FolderState } from '@/utils/model/folder-state';
import type { FullTextProgress, PageRow } from '@/utils/model/full-text';
import type { Highlight } from '@/utils/model/highlight';
import type { MergeLine } from '@/utils/model/merge';
import type { Post, TextVersion } from '@/utils/model/post';
import type { ReaderProgress } from '@/utils/model/reader';
import { changedReading, type ReadingChange, type ReadingPosition } from '@/utils/model/reading';
import type { RequestDays } from '@/utils/model/requests';
import { repairSettings, type Settings } from '@/utils/model/settings';
import type { Attempt } from '@/utils/model/source';
import type { Citations } from '@/utils/store/posts/citations';
import { source } from './samples';
import { settle } from './stage';

/** The filters that component tests use. */
function passes(each: Post, { state, tag, label, source: wanted }: ListFilter): boolean {
  const inState = {
    unread: each.readAt === null,
    read: each.readAt !== null,
    starred: each.starredAt !== null,
    later: each.laterAt !== undefined,
    begun: false,
    saved: false,
  };
  return (
    (state === undefined || inState[state]) &&
    (tag === undefined || each.tags.includes(tag)) &&
    (label === undefined || (each.labels ?? []).includes(label)) &&
    (wanted === undefined || each.sourceId === wanted)
  );
}

const byMonth = (sorted: readonly Post[]): [month: string, posts: Post[]][] => [
  ...Map.groupBy(sorted, ({ sortedAt }) => new Date(sortedAt).toISOString().slice(0, 7)),
];

type Replies = { [name: string]: (input: never) => unknown };

export interface Play {
  services: Services;
  /** What was sent, in order. */
  sent: { name: string; input: unknown }[];
  /** Names of the other services that were used, in order, with their first argument. */
  used: [name: string, argument: unknown][];
  announce(change: Change): Promise<void>;
  settings: Settings;
}

/** Services over given posts and sources; replies by message name, null for the others. */
export function play(
  options: {
    posts?: Post[];
    sources?: ListedSource[];
    bodies?: { [id: number]: string };
    replies?: Replies;
    settings?: Partial<Settings>;
    granted?: boolean;
    attempts?: Attempt[];
    rebuild?: { done: number; total: number };
    checkup?: CheckupReport;
    room?: RoomFigures;
    backupProblem?: ErrorCode;
    /** Bytes that are missing on a full disk. */
    missingRoom?: number | null;
    backfill?: BackfillProgress;
    reader?: Partial<ReaderProgress>;
    positions?: ReadingPosition[];
    citations?: Citations;
    fullText?: Partial<FullTextProgress>;
    versions?: TextVersion[];
    page?: PageRow;
    highlights?: Highlight[];
    requests?: RequestDays;
    merges?: MergeLine[];
    account?: AccountState;
    folder?: FolderState;
    look?: Partial<FolderLook>;
    map?: MapReading;
  } = {},
): Play {
  const {
    posts = [],
    sources = [source(1)],
    bodies = {},
    replies = {},
    granted = true,
    attempts = [],
    rebuild = null,
    checkup = null,
    room = { versions: { texts: 0, bytes: 0 }, old: [], underWay: null },
    missingRoom = null,
    backfill = null,
    reader = {},
    positions = [],
    citations = { cites: [], citedBy: [] },
    highlights = [],
    merges = [],
  } = options;
  const answers: Replies = {
    'post.mark': () => [],
    'post.label': () => [],
    'reading.change': (change: ReadingChange) => {
      settings.reading = changedReading(settings.reading, change);
    },
    ...replies,
  };
  const listeners = new Set<(change: Change) => void>();
  const sent: Play['sent'] = [];
  const used: Play['used'] = [];
  const settings = { ...repairSettings(null), ...options.settings };
  const drafts = new Map<string, string>();
  const note =
    <T>(name: string, value: T) =>
    (argument?: unknown): T => {
      used.push([name, argument]);
      return value;
    };
  const yearOf = (each: Post) => new Date(each.sortedAt).getUTCFullYear();
  const sorted = () => [...posts].sort((a, b) => b.sortedAt - a.sortedAt || b.id - a.id);
  const latest = () => [...highlights].sort((a, b) => b.createdAt - a.createdAt);
  const homeOf = ({ postId }: Highlight) => posts.find(({ id }) => id === postId) ?? null;
  const services: Services = {
    archive: {
      yearCounts: async () => {
        const counts = new Map<number, number>();
        for (const each of sorted()) counts.set(yearOf(each), (counts.get(yearOf(each)) ?? 0) + 1);
        return [...counts].map(([year, count]) => ({ year, posts: count }));
      },
      postsOfYear: async (year, offset, limit) =>
        sorted()
          .filter((each) => yearOf(each) === year)
          .slice(offset, offset + limit),
      newestPosts: async (limit) => sorted().slice(0, limit),
      getPost: async (id) => posts.find((each) => each.id === id),
      getBody: async (id) => (bodies[id] === undefined ? undefined : { id, html: bodies[id], text: '' }),
      sourceRows: async () => sources,
      listSources: async () => sources,
      textsOf: async (id) => ({
        versions: options.versions?.filter(({ postId }) => postId === id) ?? [],
        page: options.page,
      }),
      olderAndNewer: async (each) => {
        const all = sorted();
        const at = all.findIndex((other) => other.id === each.id);
        return { older: all[at + 1] ?? null, newer: all[at - 1] ?? null };
      },
      postsByUrlKeys: async (keys) =>
        posts.filter((each) => each.urlKey !== null && keys.includes(each.urlKey)),
      position: async (id) => positions.find((each) => each.postId === id),
      indexProgress: async () => rebuild,
    },
    details: {
      sourceFigures: async (id) => {
        const own = sorted().filter((each) => each.sourceId === id);
        const counts = new Map<number, number>();
        for (const each of own) counts.set(yearOf(each), (counts.get(yearOf(each)) ?? 0) + 1);
        return {
          posts: own.length,
          elsewhere: merges.filter(({ sourceId }) => sourceId === id).length,
          unread: own.filter((each) => each.readAt === null).length,
          starred: own.filter((each) => each.starredAt !== null).length,
          oldest: own.at(-1)?.published ?? null,
          newest: own[0]?.published ?? null,
          years: [...counts].map(([year, count]) => ({ year, posts: count })),
        };
      },
      backfillOf: async () => backfill,
      fullTextOf: async () => ({
        ...{ on: true, waiting: 0, read: 0, better: 0, barred: 0, barredUrl: null, fruitless: false },
        ...options.fullText,
      }),
      readerProgress: async () => ({ signedIn: true, items: 0, waiting: 0, marks: 0, left: [], ...reader }),
      attemptsOf: async (id) => attempts.filter((attempt) => attempt.sourceId === id),
      mergesOf: async () => merges,
      citations: async () => citations,
      highlightsOfPost: async ({ id }) =>
        highlights.filter((each) => each.postId === id && each.deletedAt === null),
      latestHighlights: async (many) => ({
        rows: latest().slice(0, many),
        count: highlights.filter(({ deletedAt }) => deletedAt === null).length,
      }),
      listHighlights: async () => latest(),
      withHomes: async (rows) => rows.map((each) => ({ ...each, post: homeOf(each) })),
      sourcesOfHighlights: async (rows) =>
        new Map(rows.map((each) => [each.id, homeOf(each)?.sourceId ?? null])),
      backupProblem: async () => options.backupProblem ?? null,
    },
    storage: {
      roomBySource: async () =>
        sources.map(({ id }) => ({ sourceId: id, posts: 3, bytes: 1_234_567, exact: id !== 1 })),
      checkupReport: async () => checkup,
      roomFigures: async () => room,
      requests: async () => options.requests ?? {},
      usage: async () => 4_000_000,
    },
    machines: {
      accountState: async () => options.account ?? null,
      folder: {
        state: async () => options.folder ?? null,
        address: (typed) => typed,
        look: async ({ url }) => ({ url, insecure: false, used: false, others: 0, ...options.look }),
        open: note('folder.open', Promise.resolve()),
        forget: note('folder.forget', Promise.resolve()),
        suggestedName: () => 'Chrome, Linux',
      },
    },
    list: {
      monthCounts: async () => byMonth(sorted()).map(([month, all]) => ({ month, posts: all.length })),
      postsByMonth: async (filter) =>
        byMonth(sorted().filter((each) => passes(each, filter))).map(([month, all]) => ({
          month,
          ids: all.map(({ id }) => id),
        })),
      postsInOrder: async (by) =>
        [...posts]
          .filter((each) => by !== 'read' || each.readAt !== null)
          .sort((a, b) =>
            by === 'read' ? (b.readAt ?? 0) - (a.readAt ?? 0) : b.readingMinutes - a.readingMinutes,
          )
          .map(({ id }) => id),
      postsBySource: async () =>
        sources.map(({ id }) => ({
          sourceId: id,
          ids: sorted()
            .filter((each) => each.sourceId === id)
            .map((each) => each.id),
        })),
      listChoices: async () => ({
        tags: [...new Set(posts.flatMap(({ tags }) => tags))].sort(),
        labels: [...new Set(posts.flatMap(({ labels = [] }) => labels))].sort(),
        langs: [...new Set(posts.flatMap(({ lang }) => lang ?? []))].sort(),
      }),
      stateCounts: async () => {
        const count = (filter: ListFilter) => posts.filter((each) => passes(each, filter)).length;
        return {
          all: posts.length,
          begun: positions.length,
          unread: count({ state: 'unread' }),
          read: count({ state: 'read' }),
          starred: count({ state: 'starred' }),
          later: count({ state: 'later' }),
          saved: 0,
        };
      },
      begunOf: async (ids) =>
        new Map(
          positions.flatMap(({ postId, progress }) => (ids.includes(postId) ? [[postId, progress]] : [])),
        ),
      readsBetween: async (bounds) =>
        bounds
          .slice(1)
          .map(
            (to, n) =>
              posts.filter(({ readAt }) => readAt !== null && readAt >= (bounds[n] ?? 0) && readAt < to)
                .length,
          ),
      getPosts: async (ids) => ids.map((id) => posts.find((each) => each.id === id)),
    },
    ...(options.map ? { readMap: async () => options.map as MapReading } : {}),
    send: async (name, input) => {
      sent.push({ name, input });
      return (answers[name]?.(input as never) ?? null) as never;
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    readSettings: async () => settings,
    show: note('show', undefined),
    readerAddress: (id) => `https://backlist.example/sidepanel.html?tab=1#/post/${id}`,
    mapAddress: () => 'https://backlist.example/sidepanel.html?tab=1#/map',
    openAddress: note('openAddress', undefined),
    openOptions: note('openOptions', undefined),
    readShortcuts: async () => [
      { command: '_execute_action', keys: 'Alt+Shift+U' },
      { command: 'save-page', keys: '' },
    ],
    readMissingRoom: async () => missingRoom,
    watchDisk: () => () => undefined,
    openRoom: note('openRoom', undefined),
    openShortcutSettings: note('openShortcutSettings', undefined),
    openTransfer: note('openTransfer', undefined),
    requestSite: note('requestSite', Promise.resolve(granted)),
    requestSites: note('requestSites', Promise.resolve(granted)),
    requestEverySite: note('requestEverySite', Promise.resolve(granted)),
    wishSource: note('wishSource', undefined),
    forgetWish: note('forgetWish', Promise.resolve()),
    readDraft: async (name) => drafts.get(name) ?? '',
    keepDraft: (name, text) => void drafts.set(name, text),
  };
  return {
    services,
    sent,
    used,
    settings,
    announce: async (change) => {
      for (const listener of listeners) listener(change);
      await settle(120);
    },
  };
}

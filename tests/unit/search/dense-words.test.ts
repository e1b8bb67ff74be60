// Promise: a page in a script that parts no words is asked by what lies within its words, where the platform knows them.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { termHash } from '@/utils/search/index/term-hash';
import { profileOf } from '@/utils/search/related/page-profile';
import { pairBucket } from '@/utils/search/related/pair-table';
import { denseWords } from '@/utils/search/text/dense-words';

const across = (text: string): ReadonlySet<string> => denseWords(text).across;
const page = (title: string, text: string) =>
  profileOf({ url: '', title, lang: null, text, headings: [], tags: [], published: null }, new Map());
const termsOf = (title: string, text: string): string[] =>
  page(title, text)
    .terms.map(({ term }) => term)
    .sort();

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

describe('pairs of characters', () => {
  it('across two words are told from those within one, in Chinese and in Japanese', () => {
    expect([...across('配置无线网络连接')].sort()).toEqual(['线网', '络连', '置无']);
    expect([...across('有料印刷物管理')].length).toBeGreaterThan(0);
  });

  it('that a text has within a word oftener than across two are kept', () => {
    expect(across('网络，网络，无线网，络').has('网络')).toBe(false);
  });

  it('are all of another kind in scripts that part their words', () => {
    expect(across('wireless network, беспроводная сеть, 한국어 사전').size).toBe(0);
  });

  it('across two words are no terms of a page, and it is said which these are', () => {
    expect(termsOf('无线网络', '')).toEqual(['无线', '网络'].sort());
    const { dropped, written } = page('无线网络', '');
    expect(dropped).toEqual(new Set([termHash('线网')]));
    expect(written.title).toHaveLength(3);
  });

  it('of a long word are those that cover it', () => {
    expect(termsOf('クライアント', '')).toEqual(['クラ', 'イア', 'ント'].sort());
    expect(termsOf('ファイル', '')).toEqual(['ファ', 'イル'].sort());
    expect(termsOf('所有者', '')).toEqual(['所有', '有者'].sort());
  });

  it('that cover a long word stand together because they are one, which two words do not', () => {
    const { bound } = page('クライアント 無線 接続', '');
    const buckets = (...pairs: [string, string][]) =>
      new Set(pairs.map(([first, second]) => pairBucket(termHash(first), termHash(second))));
    expect(bound).toEqual(buckets(['クラ', 'イア'], ['クラ', 'ント'], ['イア', 'ント']));
  });

  it('that a page is asked without make posts so much longer', () => {
    expect(page('无线网络', '').excess).toBe(1.5);
    expect(page('wireless network', '').excess).toBe(1);
  });

  it('are all kept on a platform without a dictionary', async () => {
    vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined });
    vi.resetModules();
    const without = await import('@/utils/search/text/dense-words');
    expect(without.denseWords('配置无线网络连接')).toEqual({ across: new Set(), bound: [] });
  });
});

// Promise: a page in a script that parts no words is asked by what lies within its words, where the platform knows them.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { pairsAcrossWords } from '@/utils/search/dense-words';
import { profileOf } from '@/utils/search/page-profile';

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
    expect([...pairsAcrossWords('配置无线网络连接')].sort()).toEqual(['线网', '络连', '置无']);
    expect([...pairsAcrossWords('有料印刷物管理')].length).toBeGreaterThan(0);
    expect(pairsAcrossWords('ファイル').size).toBe(0);
  });

  it('that a text has within a word oftener than across two are kept', () => {
    expect(pairsAcrossWords('网络，网络，无线网，络').has('网络')).toBe(false);
  });

  it('are all of another kind in scripts that part their words', () => {
    expect(pairsAcrossWords('wireless network, беспроводная сеть, 한국어 사전').size).toBe(0);
  });

  it('across two words are no terms of a page, which knows its copies all the same', () => {
    expect(termsOf('无线网络', '')).toEqual(['无线', '网络'].sort());
    const { whole } = page('无线网络', '');
    expect(whole?.title).toHaveLength(3);
  });

  it('are all kept on a platform without a dictionary', async () => {
    vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined });
    vi.resetModules();
    const without = await import('@/utils/search/dense-words');
    expect(without.pairsAcrossWords('配置无线网络连接').size).toBe(0);
  });
});

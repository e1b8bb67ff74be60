// Text of a server before any parser sees it: its encoding, its dates, its tags, and whether it ends.
import { excerptOf } from '@/utils/core/excerpt';
import { plainHtml } from '@/utils/core/plain-html';
import { readSitemapText } from '@/utils/extract/sitemap';
import { findDate } from '@/utils/feeds/dates/find-date';
import { parseDate } from '@/utils/feeds/dates/parse-date';
import { decodeBytes } from '@/utils/feeds/decode';
import { isCompleteFeed } from '@/utils/feeds/history';
import { sniff } from '@/utils/feeds/sniff';
import { bytesOf, type Fuzz, holds } from '../target';

const TYPES = [null, 'text/xml', 'text/html; charset=utf-7', 'text/plain; charset=shift_jis', 'x; charset="'];

export const seeds = [
  '0<?xml version="1.0" encoding="windows-1251"?><rss/>',
  '1Tue, 02 Jan 2024 03:04:05 +0100',
  '2Posted on 3 mai 2019 par A. Keeper',
  '32024年5月3日',
  '4https://quay.example/a\r\nhttps://quay.example/b',
  '1<div><b>x</b><br><p>1<p>2',
  new Uint8Array([0x30, 0xff, 0xfe, 0x3c, 0, 0x72, 0]),
];

export const fuzz: Fuzz = (data) => {
  const text = decodeBytes(bytesOf(data.subarray(1)), TYPES[(data[0] ?? 0) % TYPES.length] ?? null);
  holds('what was decoded is well-formed', text.isWellFormed());
  sniff(text);
  isCompleteFeed(text);
  readSitemapText(text);
  holds('an excerpt keeps its limit', excerptOf(plainHtml(text), 100).length <= 102);
  const dates = [
    parseDate(text),
    findDate(text, { lang: 'en', year: null, dayFirst: true }),
    findDate(text, { lang: 'xx-yy', year: 2024, dayFirst: false }),
  ];
  for (const date of dates)
    holds('a date is a date', date === null || !Number.isNaN(new Date(date).getTime()));
};

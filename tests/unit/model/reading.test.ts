// Guards reading settings: what is damaged is repaired field by field, and a change of one thing leaves the others.
import { expect, test } from 'vitest';
import { changedReading, imagesOf, repairReading } from '@/utils/model/reading';
import { repairSettings } from '@/utils/model/settings';

test('settings of a version without reading get its initial values, and keep theirs', () => {
  const settings = repairSettings({ theme: 'dark', hostsOff: ['a.example'] });
  expect(settings).toMatchObject({ theme: 'dark', hostsOff: ['a.example'] });
  expect(settings.reading).toMatchObject({ face: 'serif', size: 100, images: 'ask', letterKeys: true });
});

test('promise: one damaged field costs that field and no other', () => {
  const reading = repairReading({
    face: 'sans',
    size: 9_000,
    paper: 'sepia',
    leading: 7,
    imagesOf: { 3: 'always', 4: 'perhaps' },
    voices: { en: 'urn:voice', de: 5 },
    rate: Number.NaN,
  });
  expect(reading).toMatchObject({ face: 'sans', size: 100, paper: 'sepia', leading: 'normal', rate: 1 });
  expect(reading.imagesOf).toEqual({ 3: 'always' });
  expect(reading.voices).toEqual({ en: 'urn:voice' });
});

test('a source has its own choice of images, or that of all', () => {
  const reading = repairReading(null);
  const always = changedReading(reading, { imagesFor: { sourceId: 7, choice: 'always' }, face: undefined });
  expect([imagesOf(always, 7), imagesOf(always, 8), always.face]).toEqual(['always', 'ask', 'serif']);
  const never = changedReading(always, { images: 'never' });
  expect([imagesOf(never, 7), imagesOf(never, 8)]).toEqual(['always', 'never']);
  const back = changedReading(never, { imagesFor: { sourceId: 7, choice: null } });
  expect(imagesOf(back, 7)).toBe('never');
});

test('a voice is kept for its language', () => {
  const reading = changedReading(repairReading(null), { voiceFor: { lang: 'de', voice: 'urn:a' } });
  expect(changedReading(reading, { rate: 1.5 }).voices).toEqual({ de: 'urn:a' });
});

// Guards the choice of a language: the reader's own variety of it, by script, and English where there is none of ours.
import { expect, test } from 'vitest';
import { chooseLanguage } from '@/utils/model/language';
import { repairSettings } from '@/utils/model/settings';

test('the reader’s own variety decides on dates and numbers', () => {
  expect(chooseLanguage('browser', ['xx', 'en-GB', 'en'])).toEqual({ language: 'en', locale: 'en-GB' });
  expect(chooseLanguage('en', ['fi', 'en-IN'])).toEqual({ language: 'en', locale: 'en-IN' });
});

test('where the reader wants none of ours, English is spoken', () => {
  expect(chooseLanguage('browser', ['fi', 'not a tag'])).toEqual({ language: 'en', locale: 'en' });
  expect(chooseLanguage('browser', [])).toEqual({ language: 'en', locale: 'en' });
});

test('a language that this version does not have is as the browser', () => {
  expect(repairSettings({ language: 'tlh' }).language).toBe('browser');
  expect(repairSettings({ language: 'en' }).language).toBe('en');
});

// Promise: a folder's address is the web's, and holds nothing that would be shown, or sent, beside the login that is typed.
import { expect, test } from 'vitest';
import { makeFolderTools } from '@/entrypoints/options/folder-tools';

const { address } = makeFolderTools();

test.each([
  ['cloud.example/dav', 'https://cloud.example/dav/'],
  [' https://cloud.example/dav/ ', 'https://cloud.example/dav/'],
  ['http://192.168.0.2:8080/dav', 'http://192.168.0.2:8080/dav/'],
  ['https://ada:secret@cloud.example/dav', 'https://cloud.example/dav/'],
  ['https://cloud.example/dav?token=secret#part', 'https://cloud.example/dav/'],
])('%j is taken without login, query and fragment', (typed, meant) => expect(address(typed)).toBe(meant));

test.each([
  ['', 'bad-address'],
  ['ftp://cloud.example/', 'bad-address'],
  ['file:///etc/', 'bad-address'],
  ['http://cloud.example/dav', 'folder-insecure'],
])('%j is none', (typed, code) => expect(() => address(typed)).toThrow(expect.objectContaining({ code })));

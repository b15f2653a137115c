import { expect, test } from 'vitest';
import { distance, nearest } from '../../../src/core/text/nearest.ts';

test.each([
  ['', '', 0],
  ['thon', '', 4],
  ['', 'thon', 4],
  ['thon 1', 'thon 1', 0],
  ['thon 1', 'thon 11', 1],
  ['thon 1', 'thon 2', 1],
  // t→b, h→u, insert nothing: bu-o-n against th-o-n
  ['thon', 'buon', 2],
  ['kitten', 'sitting', 3],
])('from %j to %j: %s edits', (a, b, edits) => expect(distance(a, b)).toBe(edits));

const names = ['thon 1', 'buon krang', 'truong hoc'];

test.each([
  ['thon 2', 'thon 1'],
  ['buon kang', 'buon krang'],
  ['truong hc', 'truong hoc'],
  ['ubnd', null],
  ['', null],
])('nearest to %j is %s', (text, expected) => expect(nearest(text, names, name => name)).toBe(expected));

test('the first of two that are equally near', () => {
  expect(nearest('thon 9', ['thon 1', 'thon 2'], name => name)).toBe('thon 1');
});

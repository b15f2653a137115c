import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { check } from '../../../support/sheet.ts';

const ROOT = new URL('../../../../', import.meta.url);
const DOCS = readFileSync(new URL('docs/shapes.md', ROOT), 'utf8');
const filesOf = (folder: string): string[] =>
  readdirSync(new URL(`src/core/table/${folder}/`, ROOT)).map(name => `table/${folder}/${name}`);

/** The tabs of a picture: a name in square brackets, then its rows. */
const tabsOf = (picture: string): Record<string, string> =>
  Object.fromEntries(
    picture
      .split(/^\[(.+)\]$/m)
      .slice(1)
      .flatMap((part, i, all) => (i % 2 === 0 ? [[part, (all[i + 1] ?? '').trim()]] : [])),
  );

const sections = DOCS.split(/^#{2,3} /m)
  .slice(1)
  .map(text => ({
    title: text.split('\n', 1)[0] ?? '',
    said: [...(/^Said as ([^.]+)\./m.exec(text)?.[1] ?? '').matchAll(/«([^»]+)»/g)].flatMap(([, words]) => words ?? []),
    pictures: [...text.matchAll(/^```text\n([\s\S]*?)^```$/gm)].map(([, picture = '']) => tabsOf(picture)),
  }));

test('docs/shapes.md has a section for every shape and for all that a table may hold inside itself', () => {
  const told = sections.flatMap(({ title }) => /`(table\/[^`]+)`/.exec(title)?.[1] ?? []);
  const files = [...filesOf('shapes'), ...filesOf('within')].filter(path => !/\/(registry|shape)\.ts$/.test(path));
  expect(told.sort()).toEqual(files.sort());
});

test('and the words by which each shape is said', () => {
  const words = filesOf('shapes').flatMap(path =>
    [
      ...readFileSync(new URL(`src/core/${path}`, ROOT), 'utf8').matchAll(/'((?:mỗi|các khối|chi bộ theo) [^']+)'/g),
    ].map(([, said]) => said),
  );
  expect(sections.flatMap(({ said }) => said).sort()).toEqual(words.sort());
});

test.each(sections.filter(({ pictures }) => pictures.length > 0))(
  'the picture of $title is read as it says',
  section => {
    for (const picture of section.pictures) {
      const { readable, shapes, rows, findings } = check(picture);
      expect(readable).toBe(true);
      expect(shapes).toEqual(section.said.slice(0, 1));
      expect(rows.records).toBeGreaterThan(0);
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  },
);

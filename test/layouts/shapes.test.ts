import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readShape, scoreShape, shapeNames } from '../support/shape-fixture.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/shapes');

test.each(shapeNames(FOLDER))('%s is read as a careful officer reads it', name => {
  const { verdict, differs, told } = scoreShape(readShape(FOLDER, name));
  expect({ verdict, differs }, told.join('\n')).toEqual({ verdict: 'ok', differs: [] });
});

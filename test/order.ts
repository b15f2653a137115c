import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take long, by about how many seconds; all others count for one. */
const WEIGHTS: Readonly<Record<string, number>> = {
  'workbench/sidebar.deep.test.ts': 60,
  'workbench/page.deep.test.ts': 90,
  'workbench/keeping.deep.test.ts': 60,
  'workbench/together.deep.test.ts': 60,
  'workbench/stamping.deep.test.ts': 30,
  'workbench/sidebar.test.ts': 45,
  'workbench/keeping.test.ts': 30,
  'sidebar/failures.test.ts': 24,
  'sidebar/accessibility.test.ts': 20,
  'sidebar/setup.test.ts': 18,
  'level/cli.deep.test.ts': 30,
  'level/answers.deep.test.ts': 25,
  'workbench/imports.deep.test.ts': 15,
  'workbench/keys.deep.test.ts': 12,
  'double/every-break.test.ts': 12,
  'local/cli.test.ts': 15,
  'sheets/workbooks.test.ts': 12,
  'level/states.test.ts': 11,
  'double/contract.test.ts': 10,
  'sheets/fix.test.ts': 10,
  'level/district.test.ts': 8,
  'level/hostile.test.ts': 7,
  'core/properties.test.ts': 4,
  'core/fixes.test.ts': 4,
  'core/level/district-sums.test.ts': 4,
  'layouts/habits.test.ts': 3,
  'layouts/properties.test.ts': 3,
};

const PROJECTS = ['browser', 'host', 'core'];

const weightOf = ({ moduleId }: TestSpecification): number =>
  WEIGHTS[moduleId.replaceAll('\\', '/').replace(/^.*\/test\//, '')] ?? 1;

/** One project after the other, so that its workers are kept, and what takes long first, so that no worker waits for it at the end. */
export class ByWeight extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ project }: TestSpecification): number => PROJECTS.indexOf(project.name);
    return [...files].sort((a, b) => place(a) - place(b) || weightOf(b) - weightOf(a));
  }
}

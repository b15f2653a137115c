import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take long, by the seconds they took; all others count for one. */
const WEIGHTS: Readonly<Record<string, number>> = {};

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

import { afterEach } from 'vitest';
import { closeAll } from './support/closing.ts';

// Run before every file: the modules that open things are shared by the files of a worker, so that hooks of their own would hold for the first file alone.
afterEach(closeAll);

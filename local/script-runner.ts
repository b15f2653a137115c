import { MessageChannel, Worker } from 'node:worker_threads';
import type { Gate } from './gate.ts';
import type { Job, JobResult, WorkerStart } from './worker.ts';

export interface ScriptRunner {
  /** Runs one job and gives its result as JSON. @throws what the script threw, or that it took too long */
  run(job: Job): Promise<string>;
  close(): Promise<void>;
}

interface Running {
  readonly worker: Worker;
  readonly stop: () => Promise<void>;
}

/** Keeps one worker for the scripts of a host; a script that takes too long takes its worker with it. */
export const openRunner = (
  workerFile: string,
  texts: Pick<WorkerStart, 'adapter' | 'code'>,
  gate: Gate,
): ScriptRunner => {
  let running: Running | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const start = (): Running => {
    const signal = new SharedArrayBuffer(4);
    const flag = new Int32Array(signal);
    const { port1, port2 } = new MessageChannel();
    const workerData: WorkerStart = { signal, port: port2, ...texts };
    const worker = new Worker(workerFile, { workerData, transferList: [port2] });
    port1.on('message', async ([op, args]: [string, string]) => {
      port1.postMessage(await gate.pass(op, args));
      Atomics.store(flag, 0, 1);
      Atomics.notify(flag, 0);
    });
    return {
      worker,
      stop: async () => {
        port1.close();
        await worker.terminate();
      },
    };
  };

  const runNow = (job: Job): Promise<string> => {
    const current = running ?? start();
    running = current;
    return new Promise((resolve, reject) => {
      const finish = (): void => {
        clearTimeout(timer);
        current.worker.removeAllListeners();
      };
      const fail = (error: Error): void => {
        finish();
        running = null;
        void current.stop().then(() => reject(error));
      };
      const timer = setTimeout(() => fail(new Error('Exceeded maximum execution time')), job.timeout);
      current.worker.on('error', fail);
      current.worker.on('message', (result: JobResult) => {
        finish();
        if ('value' in result) return resolve(result.value);
        const error = new Error(result.error);
        if (result.stack) error.stack = result.stack;
        reject(error);
      });
      current.worker.postMessage(job);
    });
  };

  return {
    run: job => {
      const next = last.then(() => runNow(job));
      last = next.catch(() => undefined);
      return next;
    },
    close: async () => {
      await last;
      await running?.stop();
      running = null;
    },
  };
};

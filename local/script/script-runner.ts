import { MessageChannel, Worker } from 'node:worker_threads';
import type { Gate } from './gate.ts';
import type { Job, JobResult, WorkerStart } from './worker.ts';

interface ScriptRunner {
  /** Runs one job and gives its result as JSON. @throws what the script threw, or that it took too long */
  run(job: Job): Promise<string>;
  close(): Promise<void>;
}

interface Running {
  readonly worker: Worker;
  /** Who waits for the job under way; listeners stay put, because a worker falls silent when its last one leaves. */
  waiting: { done: (result: JobResult) => void; broken: (error: Error) => void } | null;
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
    const started: Running = {
      worker,
      waiting: null,
      stop: async () => {
        port1.close();
        await worker.terminate();
      },
    };
    worker.on('message', (result: JobResult) => started.waiting?.done(result));
    worker.on('error', error => started.waiting?.broken(error));
    return started;
  };

  const runNow = (job: Job): Promise<string> => {
    const current = running ?? start();
    running = current;
    return new Promise((resolve, reject) => {
      const finish = (): void => {
        clearTimeout(timer);
        current.waiting = null;
      };
      const broken = (error: Error): void => {
        finish();
        running = null;
        void current.stop().then(() => reject(error));
      };
      const timer = setTimeout(() => broken(new Error('Exceeded maximum execution time')), job.timeout);
      const done = (result: JobResult): void => {
        finish();
        if ('value' in result) {
          resolve(result.value);
          return;
        }
        const error = new Error(result.error);
        if (result.stack) error.stack = result.stack;
        reject(error);
      };
      current.waiting = { done, broken };
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

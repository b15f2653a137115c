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
  readonly code: string;
  /** The spreadsheet that the script under way reaches. */
  gate: Gate;
  /** Who waits for the job under way; listeners stay put, because a worker falls silent when its last one leaves. */
  waiting: { done: (result: JobResult) => void; broken: (error: Error) => void } | null;
  readonly stop: () => Promise<void>;
}

/** Workers whose host is closed, for the next one with the same script; the oldest goes first. */
const idle: Running[] = [];
const MOST_IDLE = 4;

const start = (workerFile: string, texts: Pick<WorkerStart, 'adapter' | 'code'>, gate: Gate): Running => {
  const signal = new SharedArrayBuffer(4);
  const flag = new Int32Array(signal);
  const { port1, port2 } = new MessageChannel();
  const workerData: WorkerStart = { signal, port: port2, ...texts };
  const worker = new Worker(workerFile, { workerData, transferList: [port2] });
  const started: Running = {
    worker,
    code: texts.code,
    gate,
    waiting: null,
    stop: async () => {
      port1.close();
      await worker.terminate();
    },
  };
  port1.on('message', async ([op, args]: [string, string]) => {
    port1.postMessage(await started.gate.pass(op, args));
    Atomics.store(flag, 0, 1);
    Atomics.notify(flag, 0);
  });
  // a job that is waited for keeps the process, a worker in hand does not
  port1.unref();
  worker.on('message', (result: JobResult) => started.waiting?.done(result));
  worker.on('error', error => started.waiting?.broken(error));
  worker.once('exit', () => {
    if (idle.includes(started)) idle.splice(idle.indexOf(started), 1);
  });
  return started;
};

/** Keeps one worker for the scripts of a host, and leaves it to the next host; a script that takes too long takes its worker with it. */
export const openRunner = (
  workerFile: string,
  texts: Pick<WorkerStart, 'adapter' | 'code'>,
  gate: Gate,
): ScriptRunner => {
  let running: Running | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const take = (): Running => {
    const at = idle.findIndex(({ code }) => code === texts.code);
    const [found] = at < 0 ? [] : idle.splice(at, 1);
    if (!found) return start(workerFile, texts, gate);
    found.gate = gate;
    found.worker.ref();
    return found;
  };

  const runNow = (job: Job): Promise<string> => {
    const current = running ?? take();
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
      const left = running;
      running = null;
      if (!left) return;
      left.worker.unref();
      idle.push(left);
      if (idle.length > MOST_IDLE) await idle.shift()?.stop();
    },
  };
};

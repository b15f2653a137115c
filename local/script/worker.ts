// Runs scripts apart from the engine, so that a script can block while the engine answers.
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import type { Bridge, RealmSettings, TriggerEvent } from '../protocol/settings.ts';
import { compileScripts, openRealm } from './realm.ts';

export interface WorkerStart {
  readonly signal: SharedArrayBuffer;
  readonly port: MessagePort;
  readonly adapter: string;
  readonly code: string;
}

export interface Job {
  readonly settings: RealmSettings;
  readonly name: string;
  readonly timeout: number;
  readonly args?: string;
  readonly event?: TriggerEvent;
}

export type JobResult = { readonly value: string } | { readonly error: string; readonly stack: string };

// What the host passes under this name; a worker's start data has no type of its own.
const start = workerData as WorkerStart;
const signal = new Int32Array(start.signal);
const scripts = compileScripts(start.adapter, start.code);

const bridge: Bridge = (op, args) => {
  Atomics.store(signal, 0, 0);
  start.port.postMessage([op, args]);
  for (;;) {
    const answer = receiveMessageOnPort(start.port);
    if (answer) return String(answer.message);
    Atomics.wait(signal, 0, 0, 1000);
    Atomics.store(signal, 0, 0);
  }
};

const messageOf = (thrown: unknown): { error: string; stack: string } => {
  // Errors of the script's realm fail `instanceof Error` here.
  const fault = (typeof thrown === 'object' && thrown !== null ? thrown : {}) as { message?: unknown; stack?: unknown };
  return { error: String(fault.message ?? thrown), stack: String(fault.stack ?? '') };
};

parentPort?.on('message', (job: Job) => {
  let result: JobResult;
  try {
    const { entrance } = openRealm(scripts, bridge, job.settings, job.timeout);
    if (job.event) {
      entrance.runTrigger(job.name, JSON.stringify(job.event));
      result = { value: 'null' };
    } else result = { value: entrance.run(job.name, job.args ?? '[]') };
  } catch (thrown) {
    result = messageOf(thrown);
  }
  parentPort?.postMessage(result);
});

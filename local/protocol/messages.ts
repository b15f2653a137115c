// What page and host say to each other over the WebSocket, as JSON.

import { isRecord } from './is-record.ts';
import type { LiveState, Mutation } from './mutation.ts';
import type { Area, MenuItem, Place, UiAnswer } from './protocol.ts';

/** What a page says. */
export type PageMessage =
  /** Changes made in the page, on top of the host's change number `base`. */
  | { readonly kind: 'change'; readonly base: number; readonly mutations: readonly Mutation[] }
  /** Asks for the state anew. */
  | { readonly kind: 'state' }
  /** Calls a function of the script; `at` is what is selected in the page. */
  | {
      readonly kind: 'run';
      readonly id: number;
      readonly name: string;
      readonly args: readonly unknown[];
      readonly at: Area | null;
    }
  /** Lets the spreadsheet read what the IMPORTRANGE at a box names. */
  | { readonly kind: 'allow'; readonly place: Place }
  /** Answers an alert or a prompt. */
  | ({ readonly kind: 'answer'; readonly id: number } & UiAnswer)
  /** Writes back into the file; `confirmed` after the person was asked. */
  | { readonly kind: 'save'; readonly confirmed: boolean }
  /** What becomes of the changes a former run did not save. */
  | { readonly kind: 'draft'; readonly keep: boolean };

export interface Question {
  readonly id: number;
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly message: string;
  readonly buttons: string;
}

export interface AddOnMenu {
  readonly title: string;
  readonly items: readonly MenuItem[];
}

/** Changes that a former run did not save. */
export interface Draft {
  /** When the last of them was made, in ms. */
  readonly at: number;
  readonly changes: number;
}

/** What a page shows around the boxes. */
export interface About {
  readonly file: string;
  readonly number: number;
  /** All files opened, by their number. */
  readonly files: readonly string[];
  readonly menus: readonly AddOnMenu[];
  /** What a written copy lacks. */
  readonly losses: readonly string[];
  readonly draft: Draft | null;
  readonly unsaved: boolean;
  /** Whether changes cannot be kept beside the file. */
  readonly unkept: boolean;
}

/** What the host says. */
export type HostMessage =
  | ({ readonly kind: 'state'; readonly change: number; readonly refused: boolean; readonly about: About } & LiveState)
  | { readonly kind: 'about'; readonly about: About }
  /** A change that others made. */
  | { readonly kind: 'change'; readonly change: number; readonly mutation: Mutation }
  | { readonly kind: 'result'; readonly mutation: Mutation }
  /** The page's own change is the host's change of this number. */
  | { readonly kind: 'taken'; readonly change: number }
  | { readonly kind: 'returned'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly error: string }
  | { readonly kind: 'ask'; readonly question: Question }
  | { readonly kind: 'toast'; readonly title: string; readonly message: string }
  | { readonly kind: 'frame'; readonly place: 'sidebar' | 'dialog'; readonly title: string; readonly address: string }
  | { readonly kind: 'select'; readonly area: Area }
  | { readonly kind: 'saved'; readonly error: string | null };

/** The menu of an add-on whose script leaves the name to the store. */
export const ADD_ON = 'Sổ chi bộ';

const isMutation = (value: unknown): value is Mutation =>
  isRecord(value) && typeof value.id === 'string' && isRecord(value.params);

const isPlace = (value: unknown): value is Place =>
  isRecord(value) &&
  typeof value.sheet === 'string' &&
  ['row', 'column'].every(key => Number.isSafeInteger(value[key]) && Number(value[key]) >= 0);

const isArea = (value: unknown): value is Area =>
  isRecord(value) &&
  typeof value.sheet === 'string' &&
  ['row', 'column', 'rows', 'columns'].every(key => Number.isSafeInteger(value[key]) && Number(value[key]) >= 0);

const SHAPES: { readonly [K in PageMessage['kind']]: (value: Readonly<Record<string, unknown>>) => boolean } = {
  change: ({ base, mutations }) =>
    Number.isSafeInteger(base) && Array.isArray(mutations) && mutations.length > 0 && mutations.every(isMutation),
  state: () => true,
  run: ({ id, name, args, at }) =>
    Number.isSafeInteger(id) && typeof name === 'string' && Array.isArray(args) && (at === null || isArea(at)),
  allow: ({ place }) => isPlace(place),
  answer: ({ id, button, text }) =>
    Number.isSafeInteger(id) && typeof button === 'string' && typeof text === 'string' && text.length < 100_000,
  save: ({ confirmed }) => typeof confirmed === 'boolean',
  draft: ({ keep }) => typeof keep === 'boolean',
};

/** A page's message, or null for anything else. */
export const readPageMessage = (text: string): PageMessage | null => {
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value) || typeof value.kind !== 'string' || !Object.hasOwn(SHAPES, value.kind)) return null;
    // `hasOwn` has just said that it is one of the keys, and the shape that the rest fits.
    return SHAPES[value.kind as PageMessage['kind']](value) ? (value as unknown as PageMessage) : null;
  } catch {
    return null;
  }
};

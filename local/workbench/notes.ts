import type { LiveState, Mutation } from '../protocol/mutation.ts';

const RESOURCE = 'SHEET_NOTE_PLUGIN';
const DELETES = /^sheet\.mutation\.(remove-rows?|remove-cols?|remove-sheet)$/;
const NOTES = 'sheet.mutation.update-note';

/** Which tabs hold notes, as the pages know them: a page that replays a deletion leaves notes where they were. */
interface NotedTabs {
  /** What the pages begin with. */
  begin(state: LiveState): void;
  /** Whether the pages' notes are no longer the host's after this change. */
  disturbs(mutation: Mutation): boolean;
}

export const watchNotes = (): NotedTabs => {
  const noted = new Set<string>();
  return {
    begin: ({ snapshot }) => {
      noted.clear();
      const data = snapshot.resources?.find(({ name }) => name === RESOURCE)?.data;
      for (const tab of Object.keys(data ? JSON.parse(data) : {})) noted.add(tab);
    },
    disturbs: ({ id, params }) => {
      // The engine's changes of notes name their tab so, the others the other way.
      const { sheetId, subUnitId } = params as { sheetId?: unknown; subUnitId?: unknown };
      if (id === NOTES) noted.add(String(sheetId));
      return DELETES.test(id) && noted.has(String(subUnitId));
    },
  };
};

// Marks that change how the rest of a line reads (direction, joiners) and control characters: nobody typed them to be seen
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to be removed
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** A text of the sheet as it may be shown: unseen marks removed, cut after `most` characters. */
export const plain = (text: string, most = 600): string => {
  const seen = text.slice(0, most * 4).replace(UNSEEN, '');
  return seen.length > most ? `${seen.slice(0, most).trimEnd()}…` : seen;
};

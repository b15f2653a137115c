/** An .xlsx file with the names of further parts in its list; their bodies do not matter. */
export const withParts = (whole: Buffer, parts: readonly string[]): Buffer => {
  const end = whole.length - 22;
  const from = whole.readUInt32LE(end + 16);
  const extra = parts.map(part => {
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50);
    entry.writeUInt16LE(Buffer.byteLength(part), 28);
    // Its body is the first part's: only the name matters here.
    entry.writeUInt32LE(whole.readUInt32LE(from + 42), 42);
    return Buffer.concat([entry, Buffer.from(part)]);
  });
  const list = Buffer.concat([whole.subarray(from, end), ...extra]);
  const last = Buffer.from(whole.subarray(end));
  const count = last.readUInt16LE(10) + parts.length;
  last.writeUInt16LE(count, 8);
  last.writeUInt16LE(count, 10);
  last.writeUInt32LE(list.length, 12);
  return Buffer.concat([whole.subarray(0, from), list, last]);
};
